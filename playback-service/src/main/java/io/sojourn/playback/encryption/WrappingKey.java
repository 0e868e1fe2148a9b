package io.sojourn.playback.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** A key that other keys are stored with: each is bound to the name of what it is for. */
record WrappingKey(Aead aead) {
    /** A new random key, wrapped: as it is to be stored. */
    byte[] newKey(String name) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, name.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key cannot be made", impossible);
        }
    }

    /**
     * A stored key.
     *
     * @throws UnreadableContentException if it was wrapped by another key or for another name
     */
    KeysetHandle unwrap(byte[] wrapped, String name) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, name.getBytes(UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new UnreadableContentException(
                    "The key of the " + name + " cannot be unwrapped with the key that is there", failed);
        }
    }
}
