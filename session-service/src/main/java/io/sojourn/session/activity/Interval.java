package io.sojourn.session.activity;

/** A closed interval of time; milliseconds since 1970, UTC. */
public record Interval(long from, long to) {
    /** How long it is. */
    public long length() {
        return to - from;
    }
}
