package io.sojourn.playback.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.GZIPInputStream;

/**
 * What tells two contents of a chunk apart: the SHA-256 of what is compressed, and not of the bytes that came. A browser that sends a
 * chunk again may compress it in another way, or leave that to the collect service.
 */
final class ContentDigest {
    /** The collect service lets no more through. */
    private static final long MOST_INFLATED = 64L << 20;

    private static final int BUFFER = 1 << 14;

    private ContentDigest() {}

    /**
     * The digest of what is in a gzip.
     *
     * @throws IOException if it cannot be inflated, or is larger than any chunk
     */
    static byte[] of(byte[] gzip) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long inflated = 0;
        try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(gzip), BUFFER)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                inflated += read;
                if (inflated > MOST_INFLATED) {
                    throw new IOException("More than " + MOST_INFLATED + " bytes are in it");
                }
                digest.update(buffer, 0, read);
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
