package io.sojourn.servers.process;

import org.jspecify.annotations.Nullable;

/** A server did not start; the message says which, why, and where its log is. */
public class ServerStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for the person who started it. */
    public ServerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
