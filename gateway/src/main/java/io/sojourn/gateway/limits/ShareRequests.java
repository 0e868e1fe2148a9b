package io.sojourn.gateway.limits;

import io.sojourn.problems.limits.ClientNetwork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each client may ask for shared sessions, which nobody signs in for. Links that open nothing cost a client much more than those that do: who
 * tries them out is soon slow. A client is forgotten a while after its last request (W1).
 */
@ApplicationScoped
public class ShareRequests {
    private static final int COST_OF_A_MISS = 20;
    private static final long SECOND = 1_000;
    private static final long BETWEEN_SWEEPS = 60_000;

    private final int most;
    private final int perSecond;
    private final Clock clock;
    private final Map<String, Left> byClient = new ConcurrentHashMap<>();
    private volatile long nextSweep;

    @Inject
    ShareRequests(ShareLimitsConfig config, Clock clock) {
        this(config.requests(), config.perSecond(), clock);
    }

    ShareRequests(int most, int perSecond, Clock clock) {
        this.most = most;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Counts a request; false if the client has to wait. */
    public boolean begin(String address) {
        long now = clock.millis();
        forgetRested(now);
        return take(address, 1, now).requests() >= 0;
    }

    /** Counts that a link opened nothing. */
    public void missed(String address) {
        take(address, COST_OF_A_MISS, clock.millis());
    }

    /** How many clients are remembered. */
    int clients() {
        return byClient.size();
    }

    /** What is left may be less than nothing, by one miss at most, so that waiting has an end. */
    private Left take(String address, int cost, long now) {
        return byClient.compute(ClientNetwork.of(address), (client, before) -> {
            double left = before == null ? most : before.at(now, perSecond, most);
            return new Left(Math.max(left - cost, -COST_OF_A_MISS), now);
        });
    }

    private void forgetRested(long now) {
        if (now >= nextSweep) {
            nextSweep = now + BETWEEN_SWEEPS;
            byClient.values().removeIf(left -> left.at(now, perSecond, most) >= most);
        }
    }

    /**
     * How much a client has left.
     *
     * @param requests at the time of its last one
     * @param at that time
     */
    private record Left(double requests, long at) {
        double at(long now, int perSecond, int most) {
            return Math.min(most, requests + (double) (now - at) / SECOND * perSecond);
        }
    }
}
