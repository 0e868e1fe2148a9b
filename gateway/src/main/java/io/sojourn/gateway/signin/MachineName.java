package io.sojourn.gateway.signin;

import java.util.Optional;

/**
 * The names that memberships know machines by: {@value #PREFIX} and the client's id, as Keycloak names them. A person who is called so at the
 * sign-in provider would have the machine's roles, so nobody else gets in under such a name.
 */
final class MachineName {
    static final String PREFIX = "service-account-";

    private MachineName() {}

    /**
     * Whether a name is a machine's while the one who carries it is none.
     *
     * @param clientId the client that the bearer token was given to; empty for console sessions
     */
    static boolean isUsurped(String principal, Optional<String> clientId) {
        return principal.startsWith(PREFIX)
                && clientId.filter(id -> principal.equals(PREFIX + id)).isEmpty();
    }
}
