package io.sojourn.session.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The activity intervals of a session (S7), made from the instants of its events and interaction pulses. Instants closer than the
 * idle threshold are in one interval, so a lone instant is an interval of no length. The order in which instants are added does not matter.
 */
public final class ActivityIntervals {
    private final long idleThreshold;
    private final List<Interval> intervals;

    /** Without any instant; the threshold in milliseconds. */
    public ActivityIntervals(long idleThreshold) {
        this(idleThreshold, List.of());
    }

    /** Goes on with intervals as {@link #list} gave them. */
    public ActivityIntervals(long idleThreshold, Collection<Interval> before) {
        this.idleThreshold = idleThreshold;
        this.intervals = new ArrayList<>(before);
    }

    /** Adds an instant. Instants mostly come in order: the place of each is looked for from the end. */
    public void add(long instant) {
        int before = intervals.size() - 1;
        while (before >= 0 && intervals.get(before).from() > instant) {
            before--;
        }
        boolean joinsBefore = before >= 0 && instant - intervals.get(before).to() < idleThreshold;
        boolean joinsAfter =
                before + 1 < intervals.size() && intervals.get(before + 1).from() - instant < idleThreshold;
        long from = joinsBefore ? intervals.get(before).from() : instant;
        long to = joinsBefore ? Math.max(instant, intervals.get(before).to()) : instant;
        if (joinsAfter) {
            to = intervals.remove(before + 1).to();
        }
        if (joinsBefore) {
            intervals.set(before, new Interval(from, to));
        } else {
            intervals.add(before + 1, new Interval(from, to));
        }
    }

    /** The intervals in order. */
    public List<Interval> list() {
        return List.copyOf(intervals);
    }

    /**
     * What of some intervals lies in a session. Since a session begins and ends with an event, and an event is an instant of activity,
     * this is the same as if the instants outside had never been there.
     */
    public static List<Interval> within(List<Interval> intervals, long from, long to) {
        return intervals.stream().flatMap(one -> clipped(one, from, to)).toList();
    }

    private static Stream<Interval> clipped(Interval one, long from, long to) {
        return one.to() < from || one.from() > to
                ? Stream.empty()
                : Stream.of(new Interval(Math.max(one.from(), from), Math.min(one.to(), to)));
    }
}
