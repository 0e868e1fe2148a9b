package io.sojourn.contracts.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of thing happened; the JSON form is the name in lower case. */
public enum EventKind {
    PAGE,
    CLICK,
    INPUT,
    ERROR,
    TRACK,
    CONTENT,
    IDENTIFY,
    GROUP,
    SCREEN,
    ALIAS,
    /** Interaction pulses of the recorder: feeds the activity intervals (S7), is neither listed nor counted. */
    ACTIVITY;

    /** The name as it stands in messages, the API and tables. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether events of this kind are listed and count in a session's {@code eventCount}. */
    public boolean counted() {
        return this != ACTIVITY;
    }
}
