package io.sojourn.ingest.request;

import io.sojourn.ingest.limits.LimitsConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** The memory for all bodies under way together. Counts what has come, not what was announced: nobody takes it up by announcing. */
@Singleton
class BodyMemory {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    @Inject
    BodyMemory(LimitsConfig limits) {
        most = limits.bodiesUnderWay().asLongValue();
    }

    /** Takes so many bytes; false if there are not as many. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        giveBack(bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
