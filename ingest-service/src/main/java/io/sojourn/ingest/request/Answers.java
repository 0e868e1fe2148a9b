package io.sojourn.ingest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Writes answers as JSON, and problems as problem details. */
@ApplicationScoped
class Answers {
    private static final String CONTENT_TYPE = "Content-Type";

    private final ObjectMapper json;

    @Inject
    Answers(ObjectMapper json) {
        this.json = json;
    }

    /** Answers with 200. */
    void write(HttpServerResponse response, @Nullable Object answer) {
        send(response.putHeader(CONTENT_TYPE, "application/json"), answer);
    }

    /** Answers with a problem. */
    void write(HttpServerResponse response, HttpProblem problem) {
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        send(
                response.setStatusCode(problem.getStatusCode()).putHeader(CONTENT_TYPE, "application/problem+json"),
                problem);
    }

    /** Answers with a problem before the body was read; the connection is closed, so that the rest of the body is not waited for. */
    void refuseUnread(HttpServerResponse response, HttpProblem problem) {
        write(response.putHeader("Connection", "close"), problem);
    }

    private void send(HttpServerResponse response, @Nullable Object content) {
        if (response.closed()) {
            return;
        }
        // Answers are shorter than what compressing adds; the server takes this header off.
        response.putHeader("Content-Encoding", "identity");
        try {
            response.end(Buffer.buffer(json.writeValueAsBytes(content)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Not an answer: " + content, impossible);
        }
    }
}
