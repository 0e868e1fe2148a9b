package io.sojourn.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.problems.completion.Completion;
import io.sojourn.problems.completion.Trace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;

/** Writes problems to responses that no JAX-RS resource answers. */
@ApplicationScoped
public class ProblemAnswer {
    private final ObjectMapper json;

    @Inject
    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    /** Ends a response with a problem; one that has begun already is broken off, so that nobody takes it for complete. */
    public void send(HttpServerRequest request, HttpProblem problem) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(problem.getStatusCode());
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
        response.putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(body(request, problem));
    }

    private Buffer body(HttpServerRequest request, HttpProblem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(Completion.of(problem, request.getHeader(Trace.HEADER))));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
