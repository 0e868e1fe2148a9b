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
    ACTIVITY,
    /** What followed a click late, or that nothing did, from the recorder (P20): a fact about an event, neither listed nor counted. */
    REACTION;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The name as it stands in messages, the API and tables. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Whether events of this kind are listed and count in a session's {@code eventCount}. */
    public boolean counted() {
        return this != ACTIVITY && this != REACTION;
    }
}
