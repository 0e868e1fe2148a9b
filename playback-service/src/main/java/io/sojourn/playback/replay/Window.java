package io.sojourn.playback.replay;

import java.time.Instant;

/** A stretch of time, with both ends in it. */
record Window(Instant from, Instant to) {
    /** What both have in common; empty (from after to) if nothing. */
    Window and(Window other) {
        return new Window(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    boolean isEmpty() {
        return from.isAfter(to);
    }
}
