package io.sojourn.session.filters;

import io.sojourn.database.SqlTypes;
import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.requests.FieldChecks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When sessions were; null for no bound.
 *
 * @param from the first instant of the range
 * @param to the first instant that is too late
 * @param of what of a session has to be in the range: its start, its end, or any of it
 * @param untilNow whether it ends only because it is later now
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant to, String of, boolean untilNow) {
    private static final String START = "start";
    private static final String END = "end";
    private static final String OVERLAP = "overlap";

    /** A range with the bounds that were asked for. */
    public TimeRange(@Nullable Instant from, @Nullable Instant to, String of) {
        this(from, to, of, false);
    }

    static TimeRange parse(FieldChecks checks, @Nullable String from, @Nullable String to, @Nullable String of) {
        Instant first = checks.time(from, "/from");
        Instant last = checks.time(to, "/to");
        boolean known = of == null || List.of(START, END, OVERLAP).contains(of);
        checks.require(first == null || last == null || first.isBefore(last), "/to", "order", "Give a time after from.")
                .require(known, "/rangeOf", "choice", "Give start, end or overlap.");
        return new TimeRange(first, last, of == null ? START : of);
    }

    /** The same with an end, the given instant where there is none. */
    public TimeRange until(Instant now) {
        return to == null ? new TimeRange(from, now, of, true) : this;
    }

    /** The same with a beginning. */
    public TimeRange since(Instant first) {
        return new TimeRange(first, to, of, untilNow);
    }

    /** The same with what is later than now, where only that ends it. */
    TimeRange withLater() {
        return untilNow ? new TimeRange(from, null, of) : this;
    }

    /** What is not in it only because it is later than now (G7); nothing where its end was asked for. */
    public TimeRange later() {
        if (to == null || !untilNow) {
            return new TimeRange(Instant.EPOCH, Instant.EPOCH, START);
        }
        Instant first = from != null && from.isAfter(to) ? from : to;
        return new TimeRange(first, null, of.equals(OVERLAP) ? START : of);
    }

    /** The range of the same length before this one (M7); null if it has no beginning or no end. */
    public @Nullable TimeRange preceding() {
        return from == null || to == null ? null : new TimeRange(from.minus(Duration.between(from, to)), from, of);
    }

    /** Whether sessions have to begin in the range. */
    public boolean isOfStarts() {
        return of.equals(START);
    }

    /** Whether sessions have to end in the range. */
    public boolean isOfEnds() {
        return of.equals(END);
    }

    /** The condition in SQL on the sessions {@code s}, with its parameters among others. */
    public String condition(Conditions others) {
        Conditions own = others.beside();
        restrict(own);
        return own.sql();
    }

    /** Says of the slots of five minutes what a range of ends says of the ends: an index knows the slots. */
    public void restrictSlots(Conditions conditions) {
        if (isOfEnds() && from != null) {
            conditions.and(
                    "s.ended_slot >= %s",
                    SqlTypes.time(from.minus(AssembledSession.END_SLOT).toEpochMilli()));
        }
        if (isOfEnds() && to != null) {
            conditions.and("s.ended_slot < %s", SqlTypes.time(to.toEpochMilli()));
        }
    }

    void restrict(Conditions conditions) {
        if (from != null) {
            String lower = isOfStarts() ? "s.started_at" : "s.ended_at";
            conditions.and(lower + " >= %s", SqlTypes.time(from.toEpochMilli()));
        }
        if (to != null) {
            String upper = isOfEnds() ? "s.ended_at" : "s.started_at";
            conditions.and(upper + " < %s", SqlTypes.time(to.toEpochMilli()));
        }
    }
}
