package io.sojourn.ingest.timing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The corrected time of an event. A sender whose clock is wrong is wrong by the same amount when the event happens and when it is sent;
 * so the time between the two is right, and is taken off the time of receipt, as Segment's specification has it.
 */
public final class ClockCorrection {
    /** No event waits longer than this in a sender's queue: the longest age that a correction believes. */
    public static final Duration LONGEST_AGE = Duration.ofDays(30);
    /** A time without {@code sentAt} may be this far ahead; what is further ahead becomes the time of receipt. */
    public static final Duration FURTHEST_AHEAD = Duration.ofDays(1);

    private ClockCorrection() {}

    /**
     * When the event happened by the server's clock.
     *
     * @param original what the sender's clock said when it happened
     * @param sent what the sender's clock said when it was sent
     * @param received what the server's clock said when it came
     * @return with both: received - (sent - original), the difference between 0 and {@link #LONGEST_AGE}; with original only: original as it
     *     is, unless far in the future; otherwise: received
     */
    public static Instant correct(@Nullable Instant original, @Nullable Instant sent, Instant received) {
        if (original == null) {
            return received;
        }
        if (sent == null) {
            return original.isAfter(received.plus(FURTHEST_AHEAD)) ? received : original;
        }
        return received.minus(bounded(Duration.between(original, sent)));
    }

    private static Duration bounded(Duration age) {
        if (age.isNegative()) {
            return Duration.ZERO;
        }
        return age.compareTo(LONGEST_AGE) > 0 ? LONGEST_AGE : age;
    }
}
