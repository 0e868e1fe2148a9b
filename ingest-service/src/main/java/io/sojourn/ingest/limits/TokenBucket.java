package io.sojourn.ingest.limits;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Tokens that come back at a steady rate, up to a burst. It keeps one instant only: when it will be full again. Never waits; threads may share it (the generic cell rate algorithm).
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
     * @param tokens more than the burst has are given when the bucket is full, and are missing from it for longer
     * @return 0 if they were there, otherwise after how many nanoseconds they will be; then nothing is taken
     */
    long take(int tokens, Rate rate, long nowNanos) {
        long taken = tokens * NANOS_PER_SECOND / rate.perSecond();
        while (true) {
            long before = fullAt.get();
            long wait = wait(before, tokens, rate, nowNanos);
            if (wait > 0) {
                return wait;
            }
            if (fullAt.compareAndSet(before, base(before, nowNanos) + taken)) {
                return 0;
            }
        }
    }

    /** Takes so many tokens, whether they are there or not. */
    void spend(long tokens, Rate rate, long nowNanos) {
        long spent = tokens * NANOS_PER_SECOND / rate.perSecond();
        fullAt.updateAndGet(before -> base(before, nowNanos) + spent);
    }

    /** After how many nanoseconds so many tokens will be there, 0 if they are; takes none. */
    long waitFor(int tokens, Rate rate, long nowNanos) {
        return Math.max(0, wait(fullAt.get(), tokens, rate, nowNanos));
    }

    private static long wait(long fullAt, int tokens, Rate rate, long nowNanos) {
        long needed = Math.clamp(tokens, 1, rate.burst()) * NANOS_PER_SECOND / rate.perSecond();
        long capacity = rate.burst() * NANOS_PER_SECOND / rate.perSecond();
        return base(fullAt, nowNanos) + needed - nowNanos - capacity;
    }

    private static long base(long fullAt, long nowNanos) {
        return fullAt - nowNanos > 0 ? fullAt : nowNanos;
    }

    /** How fast tokens come back, and how many there are at most. */
    record Rate(long perSecond, long burst) {}
}
