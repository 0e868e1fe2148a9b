package io.sojourn.summary.transcript;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Set;

/** Signs the caller tokens with which this service reads: for one system, as a viewer, for a minute. */
@ApplicationScoped
public class OwnToken {
    private static final String ISSUER = "summary-service";
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final PrivateKey key;

    @Inject
    OwnToken(TranscriptConfig config) {
        try {
            key = KeyUtils.decodePrivateKey(Files.readString(config.signingKey()), SignatureAlgorithm.ES256);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new UncheckedIOException(new IOException(
                    "sojourn.transcript.signing-key is no usable private key: " + config.signingKey(), unusable));
        }
    }

    /** The value of an authorization header for reading a system. */
    String authorization(String systemId) {
        String token = Jwt.issuer(ISSUER)
                .subject(ISSUER)
                .upn(ISSUER)
                .audience("sojourn")
                .groups(Set.of("viewer"))
                .claim("system", systemId)
                .expiresIn(LIFETIME)
                .jws()
                .keyId(ISSUER)
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key);
        return "Bearer " + token;
    }
}
