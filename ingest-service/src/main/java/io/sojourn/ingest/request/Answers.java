package io.sojourn.ingest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.problems.completion.Completion;
import io.sojourn.problems.completion.Trace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Writes answers as JSON, and problems as problem details. */
@Singleton
class Answers {
    private static final long MOMENT_MILLIS = 500;
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence PROBLEM = HttpHeaders.createOptimized("application/problem+json");

    private final ObjectMapper json;

    @Inject
    Answers(ObjectMapper json) {
        this.json = json;
    }

    /** Answers with 200. */
    void write(HttpServerResponse response, @Nullable Object answer) {
        send(response.putHeader(HttpHeaders.CONTENT_TYPE, JSON), answer);
    }

    /** Answers with a problem. */
    void write(HttpServerRequest request, HttpProblem problem) {
        HttpServerResponse response = request.response();
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        send(
                response.setStatusCode(problem.getStatusCode()).putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM),
                Completion.of(problem, request.getHeader(Trace.HEADER)));
    }

    /**
     * Answers with a problem before the body has come. What still comes is thrown away for a moment, so that the sender gets to read the
     * answer; then the connection is closed.
     */
    void refuseUnread(RoutingContext context, HttpProblem problem) {
        HttpServerRequest request = context.request();
        request.handler(ignored -> {});
        context.response().putHeader("Connection", "close");
        write(request, problem);
        context.vertx().setTimer(MOMENT_MILLIS, over -> request.connection().close());
    }

    private void send(HttpServerResponse response, @Nullable Object content) {
        if (response.closed()) {
            return;
        }
        try {
            response.end(Buffer.buffer(json.writeValueAsBytes(content)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Not an answer: " + content, impossible);
        }
    }
}
