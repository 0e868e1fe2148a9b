package io.sojourn.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes the current request, from its verified token. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    @Inject
    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The signed-in name of the person or machine; empty for nobody. */
    public String principal() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }

    /** The name to show. */
    public String displayName() {
        String name = claim("name");
        return name == null ? principal() : name;
    }

    /** The system that the request is about, null if about none. */
    public @Nullable String systemId() {
        return claim("system");
    }

    /** The one session that the caller may see, null if they may see all of the system: who has the link of a share (P11). */
    public @Nullable String sharedSession() {
        return claim(SharedSession.SESSION_CLAIM);
    }

    /** The share by whose link the request is made, null if by none. */
    public @Nullable String shareId() {
        return claim(SharedSession.SHARE_CLAIM);
    }

    /** Whether the caller holds a role of {@link Role}. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    private @Nullable String claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
    }
}
