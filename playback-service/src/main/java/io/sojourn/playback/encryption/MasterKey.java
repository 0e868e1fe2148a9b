package io.sojourn.playback.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The key that wraps the keys of all systems, read once at the start: without it the service does not start. */
@Startup
@Singleton
public class MasterKey {
    private static final String SYSTEM = "system ";

    private final WrappingKey wrapping;

    @Inject
    MasterKey(EncryptionConfig config) {
        this.wrapping = new WrappingKey(read(config.masterKey()));
    }

    /** A new random key for a system, wrapped: as it is to be stored. */
    public byte[] newSystemKey(String systemId) {
        return wrapping.newKey(SYSTEM + systemId);
    }

    /**
     * The stored key of a system.
     *
     * @throws UnreadableContentException if it was wrapped by another master key or for another system
     */
    public SystemKey systemKey(byte[] wrapped, String systemId) {
        return new SystemKey(wrapping.unwrap(wrapped, SYSTEM + systemId));
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
}
