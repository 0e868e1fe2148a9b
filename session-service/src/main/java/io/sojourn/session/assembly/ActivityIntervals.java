package io.sojourn.session.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The one list of activity intervals of a session (S7), made from the instants of its events and interaction pulses. */
final class ActivityIntervals {
    private ActivityIntervals() {}

    /**
     * The intervals in order. Instants closer than the threshold are in one interval, so a lone instant is an interval of no length.
     *
     * @param instants in any order
     */
    static List<Interval> of(long[] instants, long idleThreshold) {
        long[] ordered = instants.clone();
        Arrays.sort(ordered);
        List<Interval> intervals = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= ordered.length; next++) {
            if (next == ordered.length || ordered[next] - ordered[next - 1] >= idleThreshold) {
                intervals.add(new Interval(ordered[first], ordered[next - 1]));
                first = next;
            }
        }
        return List.copyOf(intervals);
    }
}
