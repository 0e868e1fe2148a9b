package io.sojourn.session.activity;

import java.util.ArrayList;
import java.util.List;

/** The activity intervals of a session (S7) as fine as a strip in a list can show them, so that a list never carries more than it shows. */
public final class ActivityStrip {
    /** Into how many parts a strip can be told apart. */
    private static final int PARTS = 200;

    private ActivityStrip() {}

    /** The intervals in order, those that are less than a part of the whole from each other joined. */
    public static List<Interval> of(List<Interval> intervals) {
        if (intervals.isEmpty()) {
            return intervals;
        }
        long part = (intervals.getLast().to() - intervals.getFirst().from()) / PARTS;
        List<Interval> joined = new ArrayList<>();
        for (Interval next : intervals) {
            if (!joined.isEmpty() && next.from() - joined.getLast().to() < part) {
                joined.set(joined.size() - 1, new Interval(joined.getLast().from(), next.to()));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }
}
