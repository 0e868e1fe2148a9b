package io.sojourn.session.metrics;

import io.sojourn.session.counting.CountingRule;
import io.sojourn.session.counting.LeftOut;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.metrics.RangeNumbers.Excluded;
import io.sojourn.session.projection.columns.SessionTable;
import io.sojourn.session.projection.selection.Selection;
import io.sojourn.session.projection.selection.Selection.Rows;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import org.jspecify.annotations.Nullable;

/** Tells the sessions that count from the others that match a filter, and counts these (G7). */
public final class CountedSessions {
    private final SessionTable table;
    private final CountingRule rule;
    private final long[] leftOut = new long[LeftOut.values().length];

    /** By a filter's choices. */
    public CountedSessions(SessionTable table, SessionFilter filter) {
        this.table = table;
        this.rule = filter.rule();
    }

    /** Passes on those that count of the ones that match. */
    public void each(Selection matching, Rows reader) {
        matching.each((chunk, places, count) -> {
            int counted = counted(chunk, places, count);
            if (counted > 0) {
                reader.take(chunk, places, counted);
            }
        });
    }

    /**
     * How many did not count.
     *
     * @param future how many are later than the range
     */
    Excluded excluded(long future) {
        return new Excluded(
                future,
                leftOut(LeftOut.TOO_LONG),
                leftOut(LeftOut.BOTS),
                leftOut(LeftOut.DEVELOPERS),
                leftOut(LeftOut.OPEN));
    }

    private long leftOut(LeftOut reason) {
        return leftOut[reason.ordinal()];
    }

    private int counted(int chunk, int[] places, int count) {
        IntBuffer flags = table.flags().chunk(chunk);
        LongBuffer durations = table.durationMs().chunk(chunk);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int place = places[i];
            boolean counts = rule.counts(flags.get(place), durations.get(place));
            places[kept] = place;
            kept += counts ? 1 : 0;
            if (!counts) {
                exclude(rule.reason(flags.get(place), durations.get(place)));
            }
        }
        return kept;
    }

    private void exclude(@Nullable LeftOut reason) {
        if (reason != null) {
            leftOut[reason.ordinal()]++;
        }
    }
}
