package io.sojourn.problems.completion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;

/** Refuses requests that announce a longer body than the server takes: by itself it would answer them with a status and nothing else. */
@ApplicationScoped
public class LongBodies {
    private static final int BEFORE_THE_SERVER = 1500;
    private static final int TOO_LARGE = 413;
    private static final long MOMENT_MILLIS = 500;

    private final ObjectMapper json;
    private final long most;

    @Inject
    LongBodies(ObjectMapper json, VertxHttpConfig http) {
        this.json = json;
        this.most = http.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVER);
    }

    private void check(RoutingContext context) {
        if (announced(context.request()) > most) {
            refuse(context.request(), context.vertx());
        } else {
            context.next();
        }
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /** What still comes is thrown away for a moment, so that the sender gets to read the answer; then the connection is closed. */
    private void refuse(HttpServerRequest request, Vertx vertx) {
        request.handler(ignored -> {});
        request.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem(request));
        vertx.setTimer(MOMENT_MILLIS, over -> request.connection().close());
    }

    private Buffer problem(HttpServerRequest request) {
        try {
            return Buffer.buffer(
                    json.writeValueAsBytes(Completion.of(null, TOO_LARGE, request.getHeader(Trace.HEADER))));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
