package io.sojourn.contracts;

import org.jspecify.annotations.Nullable;

/** A record from a topic does not have the form of its contract; the message says what is wrong with it. */
public class InvalidMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the reason as it goes to the dead-letter topic. */
    public InvalidMessageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
