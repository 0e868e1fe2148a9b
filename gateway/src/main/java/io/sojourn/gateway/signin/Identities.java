package io.sojourn.gateway.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.sojourn.gateway.access.Caller;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the claims of a signed-in identity. */
public final class Identities {
    private static final String OPERATOR_ROLE = "sojourn-operator";

    private Identities() {}

    /** The caller as access is decided for it. */
    public static Caller caller(SecurityIdentity identity) {
        String principal = identity.getPrincipal().getName();
        String name = claim(identity, "name").orElse(principal);
        return new Caller(principal, name, identity.hasRole(OPERATOR_ROLE));
    }

    /** The e-mail address, if the sign-in provider gives it. */
    static Optional<String> email(SecurityIdentity identity) {
        return claim(identity, "email");
    }

    /** The client that a bearer token was given to. */
    static Optional<String> clientId(SecurityIdentity identity) {
        return claim(identity, "client_id").or(() -> claim(identity, "azp"));
    }

    private static Optional<String> claim(SecurityIdentity identity, String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.claim(name) : Optional.empty();
    }
}
