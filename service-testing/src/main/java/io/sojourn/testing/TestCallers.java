package io.sojourn.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A test resource that makes the keys of the token issuers, and the place to get caller tokens signed with them.
 * It sets {@code sojourn.access.trusted-keys} (public keys) and {@code SOJOURN_ACCESS_KEY} (the private key of {@link #OWN_ISSUER_ARGUMENT}).
 */
public final class TestCallers implements QuarkusTestResourceLifecycleManager {
    /** Init argument: which issuer the service under test signs as; default {@code gateway}. */
    public static final String OWN_ISSUER_ARGUMENT = "issuer";

    private static final List<String> ISSUERS = List.of("gateway", "summary-service");
    private static final List<String> ROLES = List.of("viewer", "analyst", "admin");
    // The test class and this resource may live in different class loaders; system properties are common to both.
    private static final String KEYS_PROPERTY = "sojourn.testing.keys";

    private String ownIssuer = "gateway";

    @Override
    public void init(Map<String, String> arguments) {
        ownIssuer = arguments.getOrDefault(OWN_ISSUER_ARGUMENT, ownIssuer);
    }

    @Override
    public Map<String, String> start() {
        JsonWebKeySet keys = new JsonWebKeySet();
        ISSUERS.forEach(issuer -> keys.addJsonWebKey(newKey(issuer)));
        System.setProperty(KEYS_PROPERTY, keys.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        return Map.of(
                "sojourn.access.trusted-keys", write("trusted", keys.toJson(OutputControlLevel.PUBLIC_ONLY)),
                "SOJOURN_ACCESS_KEY", write("private", pem(key(ownIssuer))));
    }

    @Override
    public void stop() {
        System.clearProperty(KEYS_PROPERTY);
    }

    /** The public keys of the issuers as a JSON Web Key Set. */
    public static String trustedKeys() {
        return keys().toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** A gateway token of a principal with a role (and those below it) in a system. */
    public static String token(String principal, String systemId, String role) {
        List<String> groups = ROLES.subList(0, ROLES.indexOf(role) + 1);
        return token("gateway", principal, systemId, groups);
    }

    /** A gateway token of a platform operator, about no system. */
    public static String operatorToken(String principal) {
        return token("gateway", principal, null, List.of("platform"));
    }

    /** A gateway token of somebody signed in, about no system. */
    public static String tokenWithoutSystem(String principal) {
        return token("gateway", principal, null, List.of());
    }

    /** A gateway token of whoever has the link of a share, with roles that it must not have. */
    public static String sharedToken(String systemId, String sessionId, String shareId) {
        JwtClaims claims =
                claims("gateway", "share:" + shareId, systemId, List.of("viewer", "admin", "platform", "door"));
        claims.setClaim("session", sessionId);
        claims.setClaim("share", shareId);
        return sign(key("gateway"), claims);
    }

    /** A token of any issuer with any groups. */
    public static String token(String issuer, String principal, @Nullable String systemId, List<String> groups) {
        return sign(key(issuer), claims(issuer, principal, systemId, groups));
    }

    private static JwtClaims claims(String issuer, String principal, @Nullable String systemId, List<String> groups) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("sojourn");
        claims.setSubject(principal);
        claims.setClaim("upn", principal);
        claims.setClaim("name", "Name of " + principal);
        claims.setExpirationTimeMinutesInTheFuture(1);
        claims.setStringListClaim("groups", groups);
        if (systemId != null) {
            claims.setClaim("system", systemId);
        }
        return claims;
    }

    private static String sign(EllipticCurveJsonWebKey key, JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JsonWebKeySet keys() {
        try {
            return new JsonWebKeySet(System.getProperty(KEYS_PROPERTY));
        } catch (JoseException failed) {
            throw new IllegalStateException("The test resource TestCallers has not been started", failed);
        }
    }

    private static EllipticCurveJsonWebKey key(String issuer) {
        return (EllipticCurveJsonWebKey) keys().findJsonWebKey(issuer, null, null, null);
    }

    private static EllipticCurveJsonWebKey newKey(String issuer) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(issuer);
            return key;
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String pem(EllipticCurveJsonWebKey key) {
        String body = Base64.getMimeEncoder().encodeToString(key.getPrivateKey().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    private static String write(String name, String content) {
        try {
            Path file = Files.createTempFile("sojourn-" + name, ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content).toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
