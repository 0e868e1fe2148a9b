package io.sojourn.ingest.request;

import io.sojourn.ingest.limits.ClientShares;
import io.sojourn.ingest.limits.LimitsConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory for all bodies under way together, and each client's share of it. Counts what has come, not what was announced: nobody takes it up by
 * announcing.
 */
@Singleton
class BodyMemory {
    private final long most;
    private final AtomicLong taken = new AtomicLong();
    private final ClientShares shares;

    @Inject
    BodyMemory(LimitsConfig limits) {
        most = limits.bodiesUnderWay().asLongValue();
        shares = new ClientShares(limits.clientBodiesUnderWay().asLongValue());
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

    /** How much of it each client has. */
    ClientShares shares() {
        return shares;
    }

    /** How much of it is taken. */
    long taken() {
        return taken.get();
    }
}
