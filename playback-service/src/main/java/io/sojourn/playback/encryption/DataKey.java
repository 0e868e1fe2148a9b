package io.sojourn.playback.encryption;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The key of one recording. What it seals is bound to the place it is stored at: moved to another place it cannot be opened.
 */
public final class DataKey {
    private final Aead aead;

    DataKey(Aead aead) {
        this.aead = aead;
    }

    /** Encrypts content for a place; the same content gives another result each time. */
    public byte[] seal(byte[] content, String place) {
        try {
            return aead.encrypt(content, bytes(place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Content cannot be encrypted", impossible);
        }
    }

    /**
     * Decrypts what was sealed for a place.
     *
     * @throws UnreadableContentException if it was not, or not with this key
     */
    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, bytes(place));
        } catch (GeneralSecurityException failed) {
            throw new UnreadableContentException("The content of " + place + " cannot be decrypted", failed);
        }
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
