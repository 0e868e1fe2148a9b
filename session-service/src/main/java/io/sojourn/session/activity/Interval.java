package io.sojourn.session.activity;

/** A closed interval of time; milliseconds since 1970, UTC. */
public record Interval(long from, long to) {
    /** How long it is. */
    public long length() {
        return to - from;
    }

    /** From the beginning of the first of both to the end of the last, whatever is between. */
    public Interval spanning(Interval other) {
        return new Interval(Math.min(from, other.from), Math.max(to, other.to));
    }
}
