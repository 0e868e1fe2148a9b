package io.sojourn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G2")
class CallerTokensTest {
    private final EllipticCurveJsonWebKey gateway = key("gateway");
    private final EllipticCurveJsonWebKey summary = key("summary-service");
    private final CallerTokens tokens = CallerTokens.trusting(new JsonWebKeySet(gateway, summary).toJson());

    @Test
    void acceptsTheRolesThatTheGatewayGives() throws Exception {
        JwtClaims verified = tokens.verify(token(gateway, claims("gateway", "viewer", "analyst", "admin")));

        assertThat(verified.getStringListClaimValue("groups")).containsExactly("caller", "viewer", "analyst", "admin");
        assertThat(verified.getSubject()).isEqualTo("ada");
    }

    @Test
    void givesAServiceNoMoreThanTheViewersRole() throws Exception {
        JwtClaims verified = tokens.verify(token(summary, claims("summary-service", "viewer", "admin", "platform")));

        assertThat(verified.getStringListClaimValue("groups")).containsExactly("caller", "viewer");
    }

    @Test
    @Tag("P11")
    void givesAShareNoMoreThanTheViewersRole() throws Exception {
        JwtClaims claims = claims("gateway", "viewer", "analyst", "admin", "platform", "door");
        claims.setClaim("session", "s1");

        JwtClaims verified = tokens.verify(token(gateway, claims));

        assertThat(verified.getStringListClaimValue("groups")).containsExactly("caller", "viewer");
    }

    @Test
    void refusesATokenThatNamesAnotherIssuerThanItsSigner() throws Exception {
        String forged = token(summary, claims("gateway", "admin"));

        assertThatThrownBy(() -> tokens.verify(forged)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void refusesATokenOfAnUnknownKey() throws Exception {
        String foreign = token(key("gateway"), claims("gateway", "admin"));

        assertThatThrownBy(() -> tokens.verify(foreign)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void refusesAnExpiredToken() throws Exception {
        JwtClaims claims = claims("gateway", "viewer");
        claims.setExpirationTimeMinutesInTheFuture(-1);
        String expired = token(gateway, claims);

        assertThatThrownBy(() -> tokens.verify(expired)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void refusesATokenForAnotherAudience() throws Exception {
        JwtClaims claims = claims("gateway", "viewer");
        claims.setAudience("elsewhere");
        String foreign = token(gateway, claims);

        assertThatThrownBy(() -> tokens.verify(foreign)).isInstanceOf(InvalidJwtException.class);
    }

    private static JwtClaims claims(String issuer, String... groups) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(CallerTokens.AUDIENCE);
        claims.setSubject("ada");
        claims.setExpirationTimeMinutesInTheFuture(1);
        claims.setStringListClaim("groups", List.of(groups));
        return claims;
    }

    private static String token(EllipticCurveJsonWebKey key, JwtClaims claims) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return signature.getCompactSerialization();
    }

    private static EllipticCurveJsonWebKey key(String issuer) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(issuer);
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
