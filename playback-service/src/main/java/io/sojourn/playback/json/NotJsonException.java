package io.sojourn.playback.json;

import java.io.Serial;

/** A text is not the JSON that it was to be. */
public final class NotJsonException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotJsonException(String message) {
        super(message);
    }
}
