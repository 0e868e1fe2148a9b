package io.sojourn.session.projection.columns;

import java.util.function.IntConsumer;

/** The rows of each person, chained in no particular order: a row comes and goes in no time, and finding all takes time for these only. */
final class PersonRows {
    /** By person; here and below one more than the row, so that new room means that there is none. */
    private final IntColumn first;

    private final IntColumn next;
    private final IntColumn previous;

    PersonRows(ColumnFile file) {
        first = new IntColumn(file);
        next = new IntColumn(file);
        previous = new IntColumn(file);
    }

    void ensure(int rows, int persons) {
        first.ensure(persons);
        next.ensure(rows);
        previous.ensure(rows);
    }

    void add(int person, int row) {
        int second = first.get(person);
        link(0, person, row + 1);
        link(row + 1, person, second);
    }

    void remove(int person, int row) {
        link(previous.get(row), person, next.get(row));
    }

    /** Passes on a person's rows. */
    void each(int person, IntConsumer reader) {
        for (int row = first.get(person); row > 0; row = next.get(row - 1)) {
            reader.accept(row - 1);
        }
    }

    /** Lets one come after another; 0 before the first and after the last. */
    private void link(int before, int person, int after) {
        if (before == 0) {
            first.set(person, after);
        } else {
            next.set(before - 1, after);
        }
        if (after > 0) {
            previous.set(after - 1, before);
        }
    }
}
