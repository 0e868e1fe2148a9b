package io.sojourn.session.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of some texts, any of which may be missing; other texts have another one, however they are divided. */
final class ContentDigest {
    private final StringBuilder content = new StringBuilder(256);

    ContentDigest add(@Nullable String part) {
        if (part == null) {
            content.append('-');
        } else {
            content.append(part.length()).append(':').append(part);
        }
        return this;
    }

    /** Its first 64 bits. */
    long first64Bits() {
        return of(content.toString()).getLong();
    }

    /** The digest of one text as it is. */
    static ByteBuffer of(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
