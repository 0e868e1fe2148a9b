package io.sojourn.ingest.request;

import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.limits.LimitsConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Looks at requests before anything of their body is read: answers browsers' preflights, refuses what is stated to be too large, and bounds
 * the memory of all bodies under way together.
 */
@ApplicationScoped
class CollectDoor {
    private static final int BEFORE_BODIES_ARE_READ = -10;
    private static final String PREFLIGHT_SECONDS = "7200";
    private static final String CHUNKS_PATH = "/v1/recordings/";

    private final LimitsConfig limits;
    private final AtomicLong bytesUnderWay = new AtomicLong();

    @Inject
    CollectDoor(LimitsConfig limits) {
        this.limits = limits;
    }

    void open(@Observes Router router) {
        router.route(HttpMethod.OPTIONS, "/v1/*").order(BEFORE_BODIES_ARE_READ).handler(CollectDoor::answerPreflight);
        router.route(HttpMethod.POST, "/v1/*").order(BEFORE_BODIES_ARE_READ).handler(this::admit);
    }

    /**
     * A preflight carries no write key, so it cannot be told yet whether the origin is allowed: it may ask, and the request itself is
     * answered with 403 if it is not. Only an allowed origin can read an answer.
     */
    private static void answerPreflight(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        HttpServerResponse response = context.response().setStatusCode(204);
        if (origin != null) {
            response.putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Allow-Methods", "GET, POST")
                    .putHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Content-Encoding")
                    .putHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS)
                    .putHeader("Vary", "Origin");
        }
        response.end();
    }

    private void admit(RoutingContext context) {
        long limit = limitOf(context.normalizedPath());
        long size = statedSize(context.request().getHeader("Content-Length"), limit);
        if (size > limit) {
            refuse(
                    context,
                    IngestProblem.BODY_TOO_LARGE,
                    "The body may have at most " + limit + " bytes: send it in smaller parts.");
            return;
        }
        if (bytesUnderWay.addAndGet(size) > limits.bodiesUnderWay().asLongValue()) {
            bytesUnderWay.addAndGet(-size);
            context.response().putHeader("Retry-After", "1");
            refuse(context, IngestProblem.TEMPORARILY_UNAVAILABLE, "Too much is being received: send again later.");
            return;
        }
        context.addEndHandler(ended -> bytesUnderWay.addAndGet(-size));
        context.next();
    }

    private long limitOf(String path) {
        return path.startsWith(CHUNKS_PATH)
                ? limits.chunkSize().asLongValue()
                : limits.bodySize().asLongValue();
    }

    /** A body of unstated size is taken to be as large as it may be. */
    private static long statedSize(@Nullable String contentLength, long limit) {
        return contentLength == null ? limit : Long.parseLong(contentLength);
    }

    /** The connection is closed after the answer: the rest of the body is not waited for. */
    private static void refuse(RoutingContext context, IngestProblem problem, String detail) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(new JsonObject()
                        .put("type", problem.type().toString())
                        .put("title", problem.title())
                        .put("status", problem.status())
                        .put("detail", detail)
                        .encode());
    }
}
