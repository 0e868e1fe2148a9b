package io.sojourn.playback.excerpts;

import io.sojourn.access.Caller;
import java.time.Duration;

/** Who is shown a session. */
public enum Audience {
    /** Those of the system: a part of a recording that belongs to the session in part is shown as a whole. */
    MEMBERS(Duration.ZERO),
    /**
     * Whoever has a link or a file (P11): nothing of other sessions, and no names. What happened within two seconds of another session of the visitor is
     * not of this one, unless an event says so: events and recordings tell of the same in not quite the same instant, a press comes before its click.
     */
    ANYBODY(Duration.ofSeconds(2));

    private final Duration apart;

    Audience(Duration apart) {
        this.apart = apart;
    }

    /** Whom an answer goes to. */
    public static Audience of(Caller caller) {
        return caller.sharedSession() == null ? MEMBERS : ANYBODY;
    }

    /** How far from another session of the visitor a recording has to be to belong to this one. */
    public Duration apart() {
        return apart;
    }

    /** Whether parts of recordings are cut where the session begins and ends. */
    public boolean isShownExcerpts() {
        return this == ANYBODY;
    }
}
