package io.sojourn.ingest.limits;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Tokens that come back at a steady rate, up to a burst. It keeps one instant only: when it will be full again; so rate and burst may change
 * from one call to the next. Never waits; threads may share it (the generic cell rate algorithm).
 */
final class TokenBucket {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final AtomicLong fullAt;

    /** A full bucket. */
    TokenBucket(long nowNanos) {
        fullAt = new AtomicLong(nowNanos);
    }

    /**
     * Takes so many tokens.
     *
     * @param tokens 0 asks whether there is any; more than the burst has are given when the bucket is full, and are missing from it for longer
     * @return 0 if they were there, otherwise after how many nanoseconds they will be; then nothing is taken
     */
    long take(int tokens, Rate rate, long nowNanos) {
        long needed = Math.clamp(tokens, 1, rate.burst()) * NANOS_PER_SECOND / rate.perSecond();
        long taken = tokens * NANOS_PER_SECOND / rate.perSecond();
        long capacity = rate.burst() * NANOS_PER_SECOND / rate.perSecond();
        while (true) {
            long before = fullAt.get();
            long base = before - nowNanos > 0 ? before : nowNanos;
            long wait = base + needed - nowNanos - capacity;
            if (wait > 0) {
                return wait;
            }
            if (tokens == 0 || fullAt.compareAndSet(before, base + taken)) {
                return 0;
            }
        }
    }

    /** How fast tokens come back, and how many there are at most. */
    record Rate(long perSecond, long burst) {}
}
