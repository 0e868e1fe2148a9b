package io.sojourn.session.occurrences;

import io.sojourn.database.Row;

/**
 * How often something happened in the sessions that count.
 *
 * @param name what happened, as {@link Subject} says
 * @param count how often
 * @param sessions in how many sessions
 * @param persons of how many persons
 */
public record Tally(String name, long count, long sessions, long persons) {

    /** Four columns: the fields in their order. */
    static Tally from(Row row) {
        return new Tally(row.text(0), row.number(1), row.number(2), row.number(3));
    }
}
