package io.sojourn.gateway.access;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;

/** The gateway's private key, read once when it starts: without it the gateway does not start. */
@Startup
@Singleton
public class AccessKey {
    private final PrivateKey privateKey;

    @Inject
    AccessKey(AccessKeyConfig config) {
        this.privateKey = read(config.key());
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    private static PrivateKey read(Path file) {
        try {
            return KeyUtils.decodePrivateKey(Files.readString(file), SignatureAlgorithm.ES256);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "SOJOURN_ACCESS_KEY must name a readable file with an EC P-256 private key in PEM (PKCS#8): "
                            + file,
                    unusable);
        }
    }
}
