package io.sojourn.session.tenure;

import org.jspecify.annotations.Nullable;

/**
 * A span of a visitor's history that belongs to one person (X6). Times are milliseconds since 1970, UTC.
 *
 * @param from first instant, {@link #BEGINNING} for the first span of a visitor
 * @param until first instant that belongs to the next user, {@link #END} for the last span
 */
public record Tenure(long from, long until) {
    /** Before everything. */
    public static final long BEGINNING = Long.MIN_VALUE;
    /** After everything. */
    public static final long END = Long.MAX_VALUE;
    /** All of a visitor's history: the ordinary case, one person. */
    public static final Tenure WHOLE = new Tenure(BEGINNING, END);

    /** The first instant, null if there is no beginning. */
    public @Nullable Long fromOrNull() {
        return from == BEGINNING ? null : from;
    }

    /** The first instant that is not in the span any more, null if there is no end. */
    public @Nullable Long untilOrNull() {
        return until == END ? null : until;
    }

    /** From the beginning of the first of both to the end of the last, whatever is between. */
    public Tenure spanning(Tenure other) {
        return new Tenure(Math.min(from, other.from), Math.max(until, other.until));
    }

    /** Whether an instant is in the span. */
    public boolean covers(long at) {
        return at >= from && at < until;
    }
}
