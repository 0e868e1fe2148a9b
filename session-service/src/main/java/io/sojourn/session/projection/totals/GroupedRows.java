package io.sojourn.session.projection.totals;

import io.sojourn.session.projection.columns.ColumnFile;
import io.sojourn.session.projection.columns.IntColumn;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Rows, each in one of some groups. */
public final class GroupedRows {
    private final IntColumn rows;
    private final IntColumn groups;
    private final IntColumn sorted;
    private int count;
    private int[] ends = {};

    GroupedRows(ColumnFile file) {
        rows = new IntColumn(file);
        groups = new IntColumn(file);
        sorted = new IntColumn(file);
    }

    /** Forgets all. */
    public void clear(int groupCount) {
        count = 0;
        ends = new int[groupCount];
    }

    /** Adds a row. */
    public void add(int row, int group) {
        rows.ensure(count + 1);
        groups.ensure(count + 1);
        rows.set(count, row);
        groups.set(count++, group);
        ends[group]++;
    }

    /** Puts the rows of each group together; nothing may be added any more. */
    public void sort() {
        Arrays.parallelPrefix(ends, Integer::sum);
        sorted.ensure(count);
        int[] next = ends.clone();
        for (int i = count - 1; i >= 0; i--) {
            sorted.set(--next[groups.get(i)], rows.get(i));
        }
    }

    /** Passes on the rows of a group, in the order in which they were added. */
    public void each(int group, IntConsumer reader) {
        for (int i = group == 0 ? 0 : ends[group - 1]; i < ends[group]; i++) {
            reader.accept(sorted.get(i));
        }
    }
}
