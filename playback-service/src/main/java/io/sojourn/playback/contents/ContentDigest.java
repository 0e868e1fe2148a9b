package io.sojourn.playback.contents;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What tells two contents of a chunk apart. The same bytes are the same content. A browser that sends a chunk again may compress it in another way,
 * or leave that to the collect service: then what is compressed decides. That is looked into only if it has to be.
 *
 * @param sent SHA-256 of the bytes as they came
 * @param inflated SHA-256 of what is compressed in them, null if nobody looked yet
 */
public record ContentDigest(byte[] sent, byte @Nullable [] inflated) {
    private static final int LENGTH = 32;

    /** The digest of bytes as they came. */
    public static ContentDigest of(byte[] gzip) {
        return new ContentDigest(sha256().digest(gzip), null);
    }

    /** What {@link #bytes()} made. */
    public static ContentDigest read(byte[] bytes) {
        return new ContentDigest(
                Arrays.copyOf(bytes, LENGTH),
                bytes.length > LENGTH ? Arrays.copyOfRange(bytes, LENGTH, 2 * LENGTH) : null);
    }

    /** In the form that is stored. */
    public byte[] bytes() {
        if (inflated == null) {
            return sent;
        }
        byte[] both = Arrays.copyOf(sent, 2 * LENGTH);
        System.arraycopy(inflated, 0, both, LENGTH, LENGTH);
        return both;
    }

    /** The same, after it was looked into. */
    public ContentDigest with(byte[] inflatedContent) {
        return new ContentDigest(sent, sha256().digest(inflatedContent));
    }

    /** SHA-256 of what is compressed. */
    public static byte[] ofInflated(byte[] gzip) throws IOException {
        MessageDigest digest = sha256();
        Gzip.digest(gzip, digest);
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
