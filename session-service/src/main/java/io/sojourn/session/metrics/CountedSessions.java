package io.sojourn.session.metrics;

import io.sojourn.session.filters.Choice;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.metrics.RangeNumbers.Excluded;
import io.sojourn.session.projection.columns.Flags;
import io.sojourn.session.projection.columns.SessionTable;
import io.sojourn.session.projection.selection.Selection;
import io.sojourn.session.projection.selection.Selection.Rows;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** Which of the sessions that match a filter count, and why the others do not (G7). */
public final class CountedSessions {
    /** S2: longer ones never count. */
    static final long LONGEST_MS = 12 * 3_600_000L;

    private final SessionTable table;
    private final int leftOut;
    private long overTwelveHours;
    private long bots;
    private long developers;
    private long open;

    /** By a filter's choices. */
    public CountedSessions(SessionTable table, SessionFilter filter) {
        this.table = table;
        this.leftOut = Flags.of(
                filter.bots() == Choice.EXCLUDE, filter.developers() == Choice.EXCLUDE, filter.state() == null, false);
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

    /** How many did not count. */
    Excluded excluded() {
        return new Excluded(overTwelveHours, bots, developers, open);
    }

    private int counted(int chunk, int[] places, int count) {
        IntBuffer flags = table.flags().chunk(chunk);
        LongBuffer durations = table.durationMs().chunk(chunk);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int place = places[i];
            int reasons = flags.get(place) & leftOut;
            boolean counts = reasons == 0 && durations.get(place) <= LONGEST_MS;
            places[kept] = place;
            kept += counts ? 1 : 0;
            if (!counts) {
                exclude(durations.get(place), reasons);
            }
        }
        return kept;
    }

    private void exclude(long duration, int reasons) {
        if (duration > LONGEST_MS) {
            overTwelveHours++;
        } else if ((reasons & Flags.BOT) != 0) {
            bots++;
        } else if ((reasons & Flags.DEVELOPER) != 0) {
            developers++;
        } else {
            open++;
        }
    }
}
