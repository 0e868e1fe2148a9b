package io.sojourn.playback.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AesGcmKey;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The key of one recording, or of what is a system's. What it seals is bound to the place it is stored at: moved to another place it cannot be opened.
 */
public final class DataKey {
    private static final String HMAC = "HmacSHA256";
    private static final String PURPOSE = "sojourn digest";
    private static final int HMAC_KEY_LENGTH = 32;

    private final KeysetHandle keys;
    private final Aead aead;

    DataKey(KeysetHandle keys) {
        this.keys = keys;
        this.aead = aeadOf(keys);
    }

    /** Encrypts content for a place; the same content gives another result each time. */
    public byte[] seal(byte[] content, String place) {
        try {
            return aead.encrypt(content, place.getBytes(UTF_8));
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
            return aead.decrypt(sealed, place.getBytes(UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new UnreadableContentException("The content of " + place + " cannot be decrypted", failed);
        }
    }

    /** What tells contents apart where they are sealed: the same for the same content, and nothing to whoever has not the key. */
    public Digests digests() {
        return new Digests(keys);
    }

    static Aead aeadOf(KeysetHandle keys) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key is of no use", impossible);
        }
    }

    /** HMAC-SHA256 under a key derived from the data key (HKDF, RFC 5869), so that no key serves two purposes. Not for several threads. */
    public static final class Digests {
        private final Mac mac;

        private Digests(KeysetHandle keys) {
            try {
                this.mac = Mac.getInstance(HMAC);
                mac.init(derived(keys));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("A key cannot be derived", impossible);
            }
        }

        @AccessesPartialKey
        private static SecretKey derived(KeysetHandle keys) throws GeneralSecurityException {
            AesGcmKey key = (AesGcmKey) keys.getPrimary().getKey();
            byte[] secret = key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            HKDFParameterSpec derivation =
                    HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(PURPOSE.getBytes(UTF_8), HMAC_KEY_LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey(HMAC, derivation);
        }

        /** The digest of a text. */
        public byte[] of(String text) {
            return mac.doFinal(text.getBytes(UTF_8));
        }
    }
}
