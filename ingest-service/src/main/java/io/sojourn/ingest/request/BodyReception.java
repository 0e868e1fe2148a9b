package io.sojourn.ingest.request;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.ingest.IngestProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Receives one body, on the request's event loop. A body that is, or says it will be, beyond its limit is refused as soon as that is known,
 * whether it states its length or comes in chunks.
 */
final class BodyReception {
    private static final int FIRST_BYTES = 16 * 1024;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final BodyMemory memory;
    private final int limit;
    private byte[] bytes = new byte[0];
    private int length;
    private boolean over;

    BodyReception(BodyMemory memory, long limit) {
        this.memory = memory;
        this.limit = (int) limit;
    }

    /** Hands over the whole body, or why there is none; neither when the sender goes away. */
    void receive(HttpServerRequest request, Consumer<byte[]> whole, Consumer<HttpProblem> refused) {
        long stated = statedLength(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        if (stated > limit) {
            over = true;
            refused.accept(RequestBody.tooLarge(limit));
            return;
        }
        bytes = new byte[(int) Math.min(stated < 0 ? FIRST_BYTES : stated, FIRST_BYTES)];
        request.exceptionHandler(gone -> release());
        request.handler(part -> {
            HttpProblem problem = over ? null : add(part);
            if (problem != null) {
                release();
                refused.accept(problem);
            }
        });
        request.endHandler(ended -> {
            if (!over) {
                over = true;
                // Who goes away now changes nothing: the body is worked on, and takes its memory until that is done.
                request.exceptionHandler(gone -> {});
                whole.accept(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
            }
        });
    }

    /** Gives the memory of the body back; to be called when the request is done with. */
    void release() {
        over = true;
        memory.giveBack(length);
        length = 0;
    }

    private @Nullable HttpProblem add(Buffer part) {
        int after = length + part.length();
        if (after > limit) {
            return RequestBody.tooLarge(limit);
        }
        if (!memory.take(part.length())) {
            return IngestProblem.TEMPORARILY_UNAVAILABLE.retryAfter(
                    SOON, "Too much is being received: send again after the time in Retry-After.");
        }
        if (after > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(after, 2 * bytes.length)));
        }
        part.getBytes(bytes, length);
        length = after;
        return null;
    }

    private static long statedLength(@Nullable String contentLength) {
        return contentLength == null ? -1 : Long.parseLong(contentLength);
    }
}
