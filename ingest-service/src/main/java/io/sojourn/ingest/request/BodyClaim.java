package io.sojourn.ingest.request;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.ingest.IngestProblem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one body has taken of the memory. It counts against its client's share only if it does not come whole at once: only such a body can be held back,
 * and the many small ones pay nothing for it.
 */
final class BodyClaim {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final BodyMemory memory;
    private final IngestRequest request;
    private @Nullable String sharing;
    private int taken;

    BodyClaim(BodyMemory memory, IngestRequest request) {
        this.memory = memory;
        this.request = request;
    }

    /**
     * Takes so many bytes.
     *
     * @param whole whether the body is complete with them
     * @throws HttpProblem if there are not as many; then none is taken
     */
    void take(int bytes, boolean whole) {
        if (taken == 0 && !whole) {
            sharing = request.address();
        }
        if (sharing != null && !memory.shares().take(sharing, bytes)) {
            throw full("This client has too many bodies under way: send again after the time in Retry-After.");
        }
        if (!memory.take(bytes)) {
            if (sharing != null) {
                memory.shares().giveBack(sharing, bytes);
            }
            throw full("Too much is being received: send again after the time in Retry-After.");
        }
        taken += bytes;
    }

    /** Gives everything back. */
    void release() {
        memory.giveBack(taken);
        if (sharing != null) {
            memory.shares().giveBack(sharing, taken);
        }
        taken = 0;
    }

    private static HttpProblem full(String detail) {
        return IngestProblem.TEMPORARILY_UNAVAILABLE.retryAfter(SOON, detail);
    }
}
