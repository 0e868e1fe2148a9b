package io.sojourn.ingest.privacy;

import org.jspecify.annotations.Nullable;

/** What a visitor said about being recorded (W2), as the sender states it. */
public enum Consent {
    GRANTED,
    WITHDRAWN,
    NOT_STATED;

    /** The one of a name on the wire, {@code granted} or {@code withdrawn}; anything else states nothing. */
    public static Consent named(@Nullable Object name) {
        if ("granted".equals(name)) {
            return GRANTED;
        }
        return "withdrawn".equals(name) ? WITHDRAWN : NOT_STATED;
    }
}
