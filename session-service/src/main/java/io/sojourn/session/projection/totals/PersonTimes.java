package io.sojourn.session.projection.totals;

import io.sojourn.session.projection.columns.ColumnFile;
import io.sojourn.session.projection.columns.LongColumn;
import io.sojourn.session.projection.columns.SessionTable;

/** When each person was there first and last. */
public final class PersonTimes {
    private final LongColumn firstStarts;
    private final LongColumn lastStarts;
    private final LongColumn lastEnds;

    PersonTimes(ColumnFile file) {
        firstStarts = new LongColumn(file);
        lastStarts = new LongColumn(file);
        lastEnds = new LongColumn(file);
    }

    /** Makes room for the persons of a table; what is there of a person counts only after {@link #begin}. */
    public void clear(SessionTable table) {
        firstStarts.ensure(table.personBound());
        lastStarts.ensure(table.personBound());
        lastEnds.ensure(table.personBound());
    }

    /** Forgets what is there of a person. */
    public void begin(int person) {
        firstStarts.set(person, Long.MAX_VALUE);
        lastStarts.set(person, Long.MIN_VALUE);
        lastEnds.set(person, Long.MIN_VALUE);
    }

    /** Adds a session of a person. */
    public void add(int person, long startedAt, long endedAt) {
        firstStarts.set(person, Math.min(firstStarts.get(person), startedAt));
        lastStarts.set(person, Math.max(lastStarts.get(person), startedAt));
        lastEnds.set(person, Math.max(lastEnds.get(person), endedAt));
    }

    /** When a person's first session began. */
    public long firstStart(int person) {
        return firstStarts.get(person);
    }

    /** When a person's last session began. */
    public long lastStart(int person) {
        return lastStarts.get(person);
    }

    /** When a person was seen last. */
    public long lastEnd(int person) {
        return lastEnds.get(person);
    }
}
