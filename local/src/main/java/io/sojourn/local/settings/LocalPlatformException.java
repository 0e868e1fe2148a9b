package io.sojourn.local.settings;

import org.jspecify.annotations.Nullable;

/** Something that the person at the terminal has to know or do; the message is the one line that they see. */
public class LocalPlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalPlatformException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
