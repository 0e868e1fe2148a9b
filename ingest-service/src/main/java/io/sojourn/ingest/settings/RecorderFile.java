package io.sojourn.ingest.settings;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.ParsedHeaderValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A script of the recorder, as the build has compressed it.
 *
 * @param version entity tag of the content, weak: it is sent in any of the codings
 */
record RecorderFile(String version, Buffer plain, Buffer gzip, Buffer brotli) {
    private static final int VERSION_BYTES = 12;
    private static final String FOLDER = "/recorder-files";

    /**
     * A file by its path; null if there is none.
     *
     * @param path as browsers ask for it
     */
    static @Nullable RecorderFile find(String path) {
        byte[] plain = read(path);
        return plain == null
                ? null
                : new RecorderFile(
                        versionOf(plain), Buffer.buffer(plain), required(path + ".gz"), required(path + ".br"));
    }

    /** The name of the smallest of the codings that a browser takes; null if it takes none. */
    static @Nullable String codingFor(List<ParsedHeaderValue> accepted) {
        return accepts(accepted, "br") ? "br" : accepts(accepted, "gzip") ? "gzip" : null;
    }

    /** The content in a coding. */
    Buffer in(@Nullable String coding) {
        return switch (coding) {
            case "br" -> brotli;
            case "gzip" -> gzip;
            case null, default -> plain;
        };
    }

    private static boolean accepts(List<ParsedHeaderValue> accepted, String coding) {
        return accepted.stream().anyMatch(one -> one.weight() > 0 && coding.equalsIgnoreCase(one.value()));
    }

    private static Buffer required(String path) {
        return Buffer.buffer(Objects.requireNonNull(read(path), path));
    }

    private static byte @Nullable [] read(String path) {
        try (InputStream content = RecorderFile.class.getResourceAsStream(FOLDER + path)) {
            return content == null ? null : content.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String versionOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, VERSION_BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
