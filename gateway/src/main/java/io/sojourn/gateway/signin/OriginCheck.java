package io.sojourn.gateway.signin;

import io.sojourn.gateway.PublicUrlConfig;
import io.sojourn.gateway.problem.GatewayProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Keeps foreign pages from changing anything with the console's cookie: a change must come from a page of the console itself. */
@ApplicationScoped
public class OriginCheck {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String ownOrigin;

    @Inject
    OriginCheck(PublicUrlConfig config) {
        this.ownOrigin = config.origin();
    }

    /**
     * Lets a request pass that a cookie signs in.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if it changes something and does not come from the console
     */
    public void require(HttpServerRequest request) {
        if (!SAFE.contains(request.method()) && !ownOrigin.equals(request.getHeader(HttpHeaders.ORIGIN))) {
            throw GatewayProblem.FOREIGN_ORIGIN.because(
                    "With a console session, changes are accepted only from pages of " + ownOrigin
                            + "; a machine sends a bearer token instead.");
        }
    }
}
