package io.sojourn.ingest.publishing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Records could not be published. They may or may not be on the broker: who sends them again does no harm. */
public class BrokerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    BrokerUnavailableException(String message, Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.retryAfter = retryAfter;
    }

    /** When to try again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
