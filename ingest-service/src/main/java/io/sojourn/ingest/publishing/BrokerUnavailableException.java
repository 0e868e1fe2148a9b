package io.sojourn.ingest.publishing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Records could not be published. They may or may not be on the broker: who sends them again does no harm. */
public class BrokerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;
    private final int stored;

    BrokerUnavailableException(String message, Duration retryAfter, @Nullable Throwable cause, int stored) {
        super(message, cause, false, false);
        this.retryAfter = retryAfter;
        this.stored = stored;
    }

    /** When to try again. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** How many of the records the broker has acknowledged all the same. */
    public int stored() {
        return stored;
    }
}
