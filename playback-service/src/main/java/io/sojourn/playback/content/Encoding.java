package io.sojourn.playback.content;

import io.sojourn.playback.segments.Zstandard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How a content is compressed on its way, as fast as can be: somebody waits for it. Browsers offer zstd to sites with TLS only. */
enum Encoding {
    ZSTD,
    GZIP;

    /** As RFC 9110 has it: with a weight of 0 it is not taken. */
    private static final Pattern TAKEN = Pattern.compile("zstd(\\s*;\\s*q=(1(\\.0*)?|0\\.0*[1-9][0-9]*))?");

    /** The best one that a client takes; all take gzip. */
    static Encoding of(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                        && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                                .anyMatch(
                                        coding -> TAKEN.matcher(coding.strip()).matches())
                ? ZSTD
                : GZIP;
    }

    /** As {@code Content-Encoding} has it. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] encode(byte[] content) {
        return this == ZSTD ? Zstandard.fast(content) : gzip(content);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 4 + 64);
        try (OutputStream gzip = new FastGzip(compressed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
