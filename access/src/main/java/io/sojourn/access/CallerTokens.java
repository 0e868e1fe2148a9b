package io.sojourn.access;

import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator.Error;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * Verifies caller tokens: ES256, signed by the key whose id is the token's issuer, for the audience {@code sojourn}, not expired.
 * Issuers other than the gateway are services that read for their own work: they never get more than the viewer's role. Neither do tokens for
 * one shared session, whatever they say.
 */
public final class CallerTokens {
    /** The audience of every caller token. */
    public static final String AUDIENCE = "sojourn";
    /** The issuer that speaks for people and machines. */
    public static final String GATEWAY = "gateway";

    private static final String GROUPS = "groups";
    private static final int CLOCK_SKEW_SECONDS = 5;

    private final JsonWebKeySet trustedKeys;

    private CallerTokens(JsonWebKeySet trustedKeys) {
        this.trustedKeys = trustedKeys;
    }

    /**
     * With the issuers' public keys.
     *
     * @param jwks a JSON Web Key Set; each key's id is its issuer's name
     * @throws IllegalArgumentException if it is not one
     */
    public static CallerTokens trusting(String jwks) {
        try {
            return new CallerTokens(new JsonWebKeySet(jwks));
        } catch (JoseException invalid) {
            throw new IllegalArgumentException("The trusted keys are not a JSON Web Key Set", invalid);
        }
    }

    /**
     * The claims of a valid token, with the groups that its issuer may give.
     *
     * @throws InvalidJwtException if it is not valid
     */
    public JwtClaims verify(String token) throws InvalidJwtException {
        JwtClaims claims = consumer().process(token).getJwtClaims();
        try {
            claims.setStringListClaim(GROUPS, allowedGroups(claims));
            return claims;
        } catch (MalformedClaimException invalid) {
            Error error = new Error(ErrorCodes.MALFORMED_CLAIM, "The groups are not a list of names");
            throw new InvalidJwtException("The token is malformed", error, invalid, null);
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(trustedKeys.getJsonWebKeys()))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setExpectedAudience(AUDIENCE)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .registerValidator(new IssuerIsKeyOwner())
                .build();
    }

    private static List<String> allowedGroups(JwtClaims claims) throws MalformedClaimException {
        List<String> groups = new ArrayList<>();
        groups.add(Role.CALLER);
        if (!claims.hasClaim(GROUPS)) {
            return groups;
        }
        boolean any = GATEWAY.equals(claims.getIssuer()) && !claims.hasClaim(SharedSession.SESSION_CLAIM);
        claims.getStringListClaimValue(GROUPS).stream()
                .filter(group -> any || group.equals(Role.VIEWER))
                .forEach(groups::add);
        return groups;
    }
}
