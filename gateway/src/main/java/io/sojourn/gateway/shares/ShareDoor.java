package io.sojourn.gateway.shares;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.gateway.access.AccessDecision;
import io.sojourn.gateway.limits.ShareRequests;
import io.sojourn.gateway.problem.GatewayProblem;
import io.sojourn.gateway.problem.ProblemAnswer;
import io.sojourn.gateway.upstream.PassedHeaders;
import io.sojourn.gateway.upstream.ServiceProxy;
import io.sojourn.problems.CommonProblem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * The door for whoever has the link of a share. It passes on reading of one session only, with a caller token that opens nothing else at the services
 * either. A link that never was, has expired or was revoked is answered alike, and tells nothing.
 */
@ApplicationScoped
public class ShareDoor {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final OpenShares shares;
    private final ShareRequests requests;
    private final AccessDecision access;
    private final ServiceProxy services;
    private final ProblemAnswer problems;

    @Inject
    ShareDoor(
            OpenShares shares,
            ShareRequests requests,
            AccessDecision access,
            ServiceProxy services,
            ProblemAnswer problems) {
        this.shares = shares;
        this.requests = requests;
        this.access = access;
        this.services = services;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/s/:token/api/*").handler(this::enter);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!READING.contains(request.method())) {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            problems.send(request, CommonProblem.METHOD_NOT_ALLOWED.because("A shared session can only be read."));
            return;
        }
        String client = request.remoteAddress().hostAddress();
        if (!requests.begin(client)) {
            problems.send(request, tooOften());
            return;
        }
        Optional<SharePath> asked = SharePath.parse(context.normalizedPath());
        if (asked.isEmpty()) {
            refuse(request, client);
            return;
        }
        request.pause();
        shares.find(asked.get().token())
                .onSuccess(found -> found.ifPresentOrElse(
                        share -> forward(request, asked.get(), share), () -> refuse(request, client)))
                .onFailure(failure -> fail(context, failure));
    }

    private void fail(RoutingContext context, Throwable failure) {
        if (failure instanceof HttpProblem problem) {
            problems.send(context.request(), problem);
        } else {
            context.fail(failure);
        }
    }

    private void forward(HttpServerRequest request, SharePath asked, OpenShare share) {
        MultiMap headers = PassedHeaders.of(request.headers());
        String token = access.tokenForShare(share.id(), share.systemId(), share.sessionId());
        headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        String query = request.query();
        services.pass(request, asked.service(), asked.of(share) + (query == null ? "" : "?" + query), headers);
    }

    private void refuse(HttpServerRequest request, String client) {
        requests.missed(client);
        problems.send(
                request,
                CommonProblem.NOT_FOUND.because(
                        "This link opens nothing: it is not complete, has expired or was revoked. Ask for a new one."));
    }

    private static HttpProblem tooOften() {
        return GatewayProblem.SHARE_TOO_OFTEN
                .builder(
                        "Too many requests of this client for shared sessions: try again after the time in Retry-After.")
                .withHeader("Retry-After", "5")
                .build();
    }
}
