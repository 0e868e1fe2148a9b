package io.sojourn.session.projection.selection;

import io.sojourn.session.projection.columns.SessionTable;
import io.sojourn.session.scoring.ActivityScore;
import org.jspecify.annotations.Nullable;

/**
 * What the latest sessions are the latest by.
 *
 * @param isByEnd whether their last event counts instead of their start
 * @param halfLifeMs not null: the rank of their score counts, which is never after their start, for scores that are worth a half after so long
 */
public record ListOrder(boolean isByEnd, @Nullable Long halfLifeMs) {
    /** By their start. */
    public static final ListOrder START = new ListOrder(false, null);

    /** By their last event. */
    public static final ListOrder LAST_EVENT = new ListOrder(true, null);

    /** By their score. */
    public static ListOrder score(long halfLifeMs) {
        return new ListOrder(false, halfLifeMs);
    }

    /** The time of a row. */
    long at(SessionTable table, int row) {
        long start = table.startedAt().get(row);
        if (halfLifeMs != null) {
            return rank(table, row, halfLifeMs);
        }
        return isByEnd ? start + table.durationMs().get(row) : start;
    }

    /** Leaves out what is later than that. */
    void restrict(Selection selection, long last) {
        if (isByEnd) {
            selection.endedWithin(Long.MIN_VALUE, last);
        } else if (halfLifeMs == null) {
            selection.startedWithin(Long.MIN_VALUE, last);
        }
    }

    static long rank(SessionTable table, int row, long halfLifeMs) {
        return ActivityScore.rank(
                table.startedAt().get(row), table.activityLevel().get(row), halfLifeMs);
    }
}
