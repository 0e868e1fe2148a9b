package io.sojourn.session.retention;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.changes.ChangedSessions;
import io.sojourn.session.retention.ExpiringSystems.Expiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Removes sessions with their events. Those that somebody is changing are left for the next time. */
@ApplicationScoped
class ExpiredSessionStore {
    private static final String DELETE = """
            DELETE FROM session s USING (
                SELECT o.id, o.started_at FROM session o JOIN person p ON p.id = o.person_id
                WHERE o.system_id = $1 AND o.ended_slot <= $2 AND o.ended_at < $2 ORDER BY o.ended_slot LIMIT $3 FOR UPDATE SKIP LOCKED
            ) x
            WHERE s.id = x.id AND s.started_at = x.started_at
            RETURNING %s
            """.formatted(ChangedSessions.RETURNING);

    private static final String DELETE_ALIASES = "DELETE FROM session_alias WHERE session_id = ANY($1)";

    /** What lies between sessions are pulses; those after one that is removed go with it. */
    private static final String DELETE_EVENTS = """
            WITH gone AS (
                DELETE FROM event e USING (
                    SELECT u.*, o.visitor_id, o.from_at AS owned_from, o.until_at AS owned_until
                    FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[])
                        AS u(person_id, from_at, to_at, loose_until)
                    JOIN tenure o ON o.person_id = u.person_id
                ) x
                WHERE e.visitor_id = x.visitor_id AND e.at BETWEEN x.from_at AND x.loose_until
                    AND e.at >= x.owned_from AND e.at < x.owned_until
                    AND (e.at <= x.to_at OR NOT EXISTS (
                        SELECT FROM session t WHERE t.person_id = x.person_id AND t.started_at <= e.at AND t.ended_at >= e.at))
                RETURNING e.page_id
            )
            """ + AbandonedPageStore.NOTE;

    private static final String NOTE_VISITORS = """
            INSERT INTO expired_visitor
            SELECT DISTINCT o.visitor_id FROM tenure o WHERE o.person_id = ANY($1) ORDER BY 1 ON CONFLICT DO NOTHING
            """;

    private final ChangedSessions changed;

    @Inject
    ExpiredSessionStore(ChangedSessions changed) {
        this.changed = changed;
    }

    /** Removes some sessions of a system that ended too long ago, and tells of them. */
    Uni<List<SessionMessage>> remove(Sql sql, Expiring system, int most, Instant now) {
        return sql.rows(DELETE, system.systemId(), time(system.before()), most)
                .call(rows -> rows.isEmpty() ? Uni.createFrom().voidItem() : removeWhatIsOf(sql, system, rows))
                .chain(rows -> changed.expired(sql, rows, now));
    }

    private static Uni<Void> removeWhatIsOf(Sql sql, Expiring system, List<Row> sessions) {
        UUID[] persons = sessions.stream().map(row -> row.id(4)).toArray(UUID[]::new);
        return sql.update(DELETE_ALIASES, (Object)
                        sessions.stream().map(row -> row.id(1)).toArray(UUID[]::new))
                .chain(() -> sql.update(
                        DELETE_EVENTS,
                        persons,
                        times(sessions, row -> row.time(5)),
                        times(sessions, row -> row.time(6)),
                        times(
                                sessions,
                                row -> row.time(6) + system.inactivityTimeout().toMillis())))
                .chain(() -> sql.update(NOTE_VISITORS, (Object) persons))
                .replaceWithVoid();
    }

    private static Object[] times(List<Row> sessions, Function<Row, Long> time) {
        return SqlTypes.times(sessions.stream().map(time).toList());
    }

    private static Object time(Instant at) {
        return SqlTypes.time(at.toEpochMilli());
    }
}
