package io.sojourn.session.projection.totals;

import io.sojourn.session.projection.columns.ColumnFile;

/** The room of one query at a time. */
public final class Workspace {
    private final PersonTotals totals;
    private final PersonTimes times;
    private final GroupedRows groups;

    /** With its room in a file of its own. */
    public Workspace(ColumnFile file) {
        totals = new PersonTotals(file);
        times = new PersonTimes(file);
        groups = new GroupedRows(file);
    }

    /** Sums by person; to be cleared first. */
    public PersonTotals totals() {
        return totals;
    }

    /** Times by person; to be cleared first. */
    public PersonTimes times() {
        return times;
    }

    /** Rows in groups; to be cleared first. */
    public GroupedRows groups() {
        return groups;
    }
}
