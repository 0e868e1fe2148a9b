package io.sojourn.gateway.signin;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Keeps the two ways of signing in apart: a request with a bearer token is a machine's, whatever cookies come with it; any other is the console's. */
@ApplicationScoped
public class BearerTokens implements TenantResolver {
    private static final String MACHINES = "machines";
    private static final String SCHEME = "Bearer ";

    @Override
    public @Nullable String resolve(RoutingContext context) {
        return carriedBy(context) ? MACHINES : null;
    }

    static boolean carriedBy(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
