package io.sojourn.session.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of some texts, any of which may be missing; other texts have another one, however they are divided. */
public final class ContentDigest {
    /** Looking the algorithm up costs more than digesting a short text; one digests one text at a time. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(ContentDigest::sha256);

    private final StringBuilder content = new StringBuilder(256);

    /** Adds a part, which may be missing. */
    public ContentDigest add(@Nullable String part) {
        if (part == null) {
            content.append('-');
        } else {
            content.append(part.length()).append(':').append(part);
        }
        return this;
    }

    /** Its first 64 bits. */
    public long first64Bits() {
        return of(content.toString()).getLong();
    }

    /** Its first 128 bits. */
    public UUID first128Bits() {
        return first128Bits(of(content.toString()));
    }

    /** The first 128 bits of the SHA-256 of one text as it is. */
    public static UUID first128BitsOf(String text) {
        return first128Bits(of(text));
    }

    private static UUID first128Bits(ByteBuffer digest) {
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static ByteBuffer of(String text) {
        return ByteBuffer.wrap(SHA_256.get().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
