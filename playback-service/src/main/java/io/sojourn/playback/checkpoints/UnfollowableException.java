package io.sojourn.playback.checkpoints;

import java.io.Serial;

/** What a page became cannot be said with certainty from here on: no picture is made of it. Recordings may tell anything. */
final class UnfollowableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnfollowableException(String message) {
        // It ends what is done, often and as usual.
        super(message, null, false, false);
    }
}
