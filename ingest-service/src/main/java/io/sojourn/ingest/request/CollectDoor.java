package io.sojourn.ingest.request;

import io.sojourn.ingest.IngestProblem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** Answers browsers' preflights, and what is posted to a path that is no call. */
@ApplicationScoped
class CollectDoor {
    private static final String PREFLIGHT_SECONDS = "7200";
    private static final String ALLOWED_HEADERS = "Authorization, Content-Type, Content-Encoding, X-Retry-Count";

    /** A list of header names that may be repeated to whoever sent it. */
    private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9_, -]{1,1000}");

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
            response.putHeader("Access-Control-Allow-Methods", "GET, POST, PUT")
                    .putHeader("Access-Control-Allow-Headers", allowedHeaders(context.request()))
                    .putHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        }
        response.end();
    }

    /** Whatever it asks for: SDKs add headers of their own, which mean nothing here. */
    private static String allowedHeaders(HttpServerRequest request) {
        String asked = request.getHeader("Access-Control-Request-Headers");
        return asked != null && HEADER_NAMES.matcher(asked).matches() ? asked : ALLOWED_HEADERS;
    }

    private void refuseUnknownCall(RoutingContext context) {
        CrossOrigin.open(context.request());
        answers.refuseUnread(
                context,
                IngestProblem.UNKNOWN_CALL.because(
                        "Send to /v1/batch, or to /v1/ and one of track, page, identify, screen, group, alias; /docs has those of recordings and assets."));
    }
}
