package io.sojourn.playback.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The key that wraps the keys of all recordings, read once at the start: without it the service does not start. */
@Startup
@Singleton
public class MasterKey {
    private final Aead aead;

    @Inject
    MasterKey(EncryptionConfig config) {
        this.aead = read(config.masterKey());
    }

    /** A new random key for the recording of the given name, wrapped: as it is to be stored. */
    public byte[] newWrappedKey(String recording) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, bytes(recording));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key cannot be made", impossible);
        }
    }

    /**
     * The stored key of a recording.
     *
     * @throws UnreadableContentException if it was wrapped by another master key or for another recording
     */
    public DataKey unwrap(byte[] wrapped, String recording) {
        try {
            KeysetHandle key = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, bytes(recording));
            return new DataKey(key.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException failed) {
            throw new UnreadableContentException(
                    "The key of the recording " + recording + " cannot be unwrapped with this master key", failed);
        }
    }

    private static Aead read(Path file) {
        try {
            AeadConfig.register();
            KeysetHandle keys =
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "SOJOURN_PLAYBACK_MASTER_KEY must name a readable Tink keyset (JSON, AES256_GCM): " + file,
                    unusable);
        }
    }

    private static byte[] bytes(String recording) {
        return recording.getBytes(StandardCharsets.UTF_8);
    }
}
