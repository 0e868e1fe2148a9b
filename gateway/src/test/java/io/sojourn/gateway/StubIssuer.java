package io.sojourn.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A sign-in provider that publishes a key; tests sign tokens with it, right ones and wrong ones. */
public final class StubIssuer implements QuarkusTestResourceLifecycleManager {
    // Test class and resource may live in different class loaders; system properties are common to both.
    private static final String KEY_PROPERTY = "gateway.test.issuer-key";
    private static final String URL_PROPERTY = "gateway.test.issuer";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        RsaJsonWebKey key = newKey();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String issuer = "http://localhost:" + server.getAddress().getPort() + "/realms/sojourn";
        System.setProperty(KEY_PROPERTY, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        System.setProperty(URL_PROPERTY, issuer);
        String keys = "{\"keys\":[" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
        server.createContext("/realms/sojourn/certs", exchange -> answer(exchange, keys));
        server.createContext("/realms/sojourn/.well-known", exchange -> answer(exchange, discovery(issuer)));
        server.start();
        return Map.of("SOJOURN_OIDC_ISSUER", issuer);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** A valid token of a principal. */
    static String token(String principal, String... realmRoles) {
        return sign(claims(principal, realmRoles));
    }

    /** The claims of a valid token, to be spoilt. */
    static JwtClaims claims(String principal, String... realmRoles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(System.getProperty(URL_PROPERTY));
        claims.setAudience("sojourn");
        claims.setSubject("id-of-" + principal);
        claims.setClaim("preferred_username", principal);
        claims.setClaim("name", "Name of " + principal);
        claims.setClaim("typ", "Bearer");
        claims.setClaim("realm_access", Map.of("roles", List.of(realmRoles)));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    static String sign(JwtClaims claims) {
        try {
            return sign(claims, (RsaJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(KEY_PROPERTY)));
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Signs with a key that the issuer does not publish, under the id of the one that it does. */
    static String forge(JwtClaims claims) {
        return sign(claims, newKey());
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test");
            return key;
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String discovery(String issuer) {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/certs","end_session_endpoint":"%1$s/logout"}""".formatted(issuer);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
