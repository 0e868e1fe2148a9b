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
 * whether it states its length or comes in chunks; so is one that takes too long to come.
 */
final class BodyReception {
    private static final byte[] NONE = {};
    private static final int FIRST_BYTES = 16 * 1024;

    private final BodyClaim claim;
    private final int limit;
    private final Duration time;
    private final long begun = System.nanoTime();
    private byte[] bytes = NONE;
    private long stated;
    private int length;
    private boolean over;

    BodyReception(BodyClaim claim, long limit, Duration time) {
        this.claim = claim;
        this.limit = (int) limit;
        this.time = time;
    }

    /**
     * Hands over the whole body, or why there is none; neither when the sender goes away.
     *
     * @param admission is asked before anything of a long body, or one of unknown length, is taken; refuses with an {@link HttpProblem}
     */
    void receive(HttpServerRequest request, Runnable admission, Consumer<byte[]> whole, Consumer<HttpProblem> refused) {
        stated = statedLength(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        request.exceptionHandler(gone -> release());
        guarded(() -> begin(admission), refused);
        request.handler(part -> {
            if (!over) {
                guarded(() -> add(part), refused);
            }
        });
        request.endHandler(ended -> {
            if (!over) {
                over = true;
                // Who goes away now changes nothing: the body is worked on, and takes its memory until that is done.
                request.exceptionHandler(gone -> {});
                byte[] body = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
                // This outlives the work on the body: it is there until the broker has answered.
                bytes = NONE;
                whole.accept(body);
            }
        });
    }

    /** Gives the memory of the body back; to be called when the request is done with. */
    void release() {
        over = true;
        claim.release();
    }

    private void guarded(Runnable step, Consumer<HttpProblem> refused) {
        try {
            step.run();
        } catch (HttpProblem problem) {
            release();
            refused.accept(problem);
        }
    }

    private void begin(Runnable admission) {
        if (stated > limit) {
            throw RequestBody.tooLarge(limit);
        }
        if (stated < 0 || stated > FIRST_BYTES) {
            admission.run();
        }
        bytes = new byte[(int) Math.min(stated < 0 ? FIRST_BYTES : stated, FIRST_BYTES)];
    }

    private void add(Buffer part) {
        int after = length + part.length();
        if (after > limit) {
            throw RequestBody.tooLarge(limit);
        }
        if (System.nanoTime() - begun > time.toNanos()) {
            throw tooSlow();
        }
        claim.take(part.length(), stated >= 0 && after >= stated);
        if (after > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(after, 2 * bytes.length)));
        }
        part.getBytes(bytes, length);
        length = after;
    }

    private HttpProblem tooSlow() {
        return IngestProblem.BODY_TOO_SLOW.because("The body has to come within " + time.toSeconds()
                + " seconds: send it again, in smaller parts if need be.");
    }

    private static long statedLength(@Nullable String contentLength) {
        return contentLength == null ? -1 : Long.parseLong(contentLength);
    }
}
