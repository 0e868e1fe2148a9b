package io.sojourn.access;

import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;

/** A token may only name the issuer whose key signed it. */
final class IssuerIsKeyOwner implements ErrorCodeValidator {
    @Override
    public @Nullable Error validate(JwtContext context) throws MalformedClaimException {
        String keyId = context.getJoseObjects().getFirst().getKeyIdHeaderValue();
        String issuer = context.getJwtClaims().getIssuer();
        if (keyId != null && keyId.equals(issuer)) {
            return null;
        }
        return new Error(ErrorCodes.ISSUER_INVALID, "The issuer is not the owner of the key");
    }
}
