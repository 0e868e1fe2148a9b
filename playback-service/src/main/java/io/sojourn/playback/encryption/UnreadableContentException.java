package io.sojourn.playback.encryption;

/** Stored content or a stored key cannot be decrypted: it was damaged, moved, or is of another key. */
public class UnreadableContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableContentException(String message, Throwable cause) {
        super(message, cause);
    }
}
