package io.sojourn.session.projection.totals;

import io.sojourn.session.projection.columns.SessionTable;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.UUID;

/**
 * How often a person was there, in all that is kept.
 *
 * @param firstAt its first session's start, in milliseconds since 1970, UTC
 * @param sessions how many it has
 */
public record SeenPerson(UUID id, long firstAt, long sessions) {

    /** The persons of some sessions of a table, session by session. */
    public static List<SeenPerson> of(SessionTable table, List<UUID> sessions) {
        Map<Integer, SeenPerson> known = new HashMap<>();
        return sessions.stream()
                .map(session -> table.person().get(table.row(session)))
                .map(person -> known.computeIfAbsent(person, number -> of(table, number)))
                .toList();
    }

    private static SeenPerson of(SessionTable table, int person) {
        LongSummaryStatistics starts = new LongSummaryStatistics();
        table.ofPerson(person, row -> starts.accept(table.startedAt().get(row)));
        return new SeenPerson(table.personId(person), starts.getMin(), starts.getCount());
    }
}
