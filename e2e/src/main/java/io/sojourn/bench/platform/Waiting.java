package io.sojourn.bench.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for conditions of other processes, by asking again and again. */
public final class Waiting {
    private static final Duration POLL = Duration.ofMillis(250);

    private Waiting() {}

    /**
     * Returns as soon as a condition holds.
     *
     * @throws IllegalStateException if it does not in time
     */
    public static void until(String expected, Duration timeout, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(timeout);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("not within " + timeout.toSeconds() + " s: " + expected);
            }
            pause(expected);
        }
    }

    private static void pause(String expected) {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("not waited for: " + expected, interrupted);
        }
    }
}
