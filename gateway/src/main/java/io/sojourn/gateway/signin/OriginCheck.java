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
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final String ownOrigin;

    @Inject
    OriginCheck(PublicUrlConfig config) {
        this.ownOrigin = config.origin();
    }

    /**
     * Lets a page be opened that changes something: by a link of the console or by the address bar, never by a foreign page or as a part of one. Browsers
     * say so by Sec-Fetch headers, older ones by the referrer.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if it is opened otherwise
     */
    public void requireOwnNavigation(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String destination = request.getHeader("Sec-Fetch-Dest");
        String referrer = request.getHeader(HttpHeaders.REFERER);
        boolean own = site == null
                ? referrer != null && referrer.startsWith(ownOrigin + "/")
                : OWN_SITES.contains(site) && (destination == null || destination.equals("document"));
        if (!own) {
            throw GatewayProblem.FOREIGN_ORIGIN.because("Sign out from the menu of the console at " + ownOrigin + ".");
        }
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
