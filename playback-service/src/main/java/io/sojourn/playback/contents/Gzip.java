package io.sojourn.playback.contents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;

/** What recorders send is gzip. It is inflated within bounds: a few bytes can hold gigabytes. */
public final class Gzip {
    /** The collect service lets no more through. */
    public static final int MOST_INFLATED = 64 << 20;

    private static final int BUFFER = 1 << 14;

    private Gzip() {}

    /**
     * What is in a gzip.
     *
     * @param most how many bytes that may be
     * @throws IOException if it cannot be inflated, or is more than that
     */
    public static byte[] inflated(byte[] gzip, int most) throws IOException {
        ByteArrayOutputStream inflated = new ByteArrayOutputStream(Math.min(most, 8 * gzip.length));
        read(gzip, most, inflated::write);
        return inflated.toByteArray();
    }

    /** Adds what is in a gzip to a digest. */
    static void digest(byte[] gzip, MessageDigest digest) throws IOException {
        read(gzip, MOST_INFLATED, digest::update);
    }

    private static void read(byte[] gzip, int most, Sink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long inflated = 0;
        try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(gzip), BUFFER)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                inflated += read;
                if (inflated > most) {
                    throw new IOException("More than " + most + " bytes are in it");
                }
                sink.take(buffer, 0, read);
            }
        }
    }

    private interface Sink {
        void take(byte[] buffer, int offset, int length);
    }
}
