package io.sojourn.ingest.request;

import io.sojourn.ingest.IngestProblem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Answers browsers' preflights, and what is posted to a path that is no call. */
@ApplicationScoped
class CollectDoor {
    private static final String PREFLIGHT_SECONDS = "7200";
    /** The last one is what Segment's browser SDK adds when it sends again; without it, its retries would never arrive. */
    private static final String ALLOWED_HEADERS = "Authorization, Content-Type, Content-Encoding, X-Retry-Count";

    private final Answers answers;

    @Inject
    CollectDoor(Answers answers) {
        this.answers = answers;
    }

    void open(@Observes Router router) {
        router.route(HttpMethod.OPTIONS, "/v1/*").order(Posts.ORDER).handler(CollectDoor::answerPreflight);
        router.route(HttpMethod.GET, "/v1/*").order(Posts.ORDER).handler(context -> {
            CrossOrigin.open(context.request());
            context.next();
        });
        router.route(HttpMethod.POST, "/v1/*").order(Posts.ORDER + 1).handler(this::refuseUnknownCall);
    }

    /**
     * A preflight carries no write key, so it cannot be told yet whether the origin is allowed: it may ask, and the request itself is
     * answered with 403 if it is not.
     */
    private static void answerPreflight(RoutingContext context) {
        HttpServerResponse response = context.response().setStatusCode(204);
        if (CrossOrigin.open(context.request())) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST")
                    .putHeader("Access-Control-Allow-Headers", ALLOWED_HEADERS)
                    .putHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        }
        response.end();
    }

    private void refuseUnknownCall(RoutingContext context) {
        CrossOrigin.open(context.request());
        answers.refuseUnread(
                context,
                IngestProblem.UNKNOWN_CALL.because(
                        "Send to /v1/batch, or to /v1/ and one of track, page, identify, screen, group, alias."));
    }
}
