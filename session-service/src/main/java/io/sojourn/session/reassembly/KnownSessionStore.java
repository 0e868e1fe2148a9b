package io.sojourn.session.reassembly;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.assembly.AssemblySettings;
import io.sojourn.session.assembly.Boundary;
import io.sojourn.session.changes.KnownSession;
import io.sojourn.session.crossproperty.ProductPast;
import io.sojourn.session.person.Move;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the stored sessions that a change may concern. */
@ApplicationScoped
class KnownSessionStore {
    private static final String COLUMNS = """
            s.id, s.system_id, s.person_id, s.started_at, s.ended_at, s.first_event, s.began_because, s.ended_because, s.fingerprint,
            s.product_until, s.product_before, s.has_recording""";

    /**
     * Sessions within the timeout of a touch, and those that follow on them without such a pause. No session is longer than a
     * day, which bounds where an overlapping one may begin. What follows is not looked for where the touch is bounded.
     */
    private static final String AROUND = """
            WITH RECURSIVE around AS (
                SELECT %1$s, t.timeout, t.bounded FROM (
                    SELECT *, timeout_ms * interval '1 ms' AS timeout
                    FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::bigint[], $5::boolean[])
                        AS u(person_id, from_at, to_at, timeout_ms, bounded)
                ) t JOIN session s ON s.person_id = t.person_id
                    AND s.started_at >= t.from_at - t.timeout - interval '1 day'
                    AND s.started_at <= t.to_at + t.timeout AND s.ended_at >= t.from_at - t.timeout
                UNION
                SELECT %1$s, a.timeout, a.bounded FROM around a JOIN session s ON NOT a.bounded AND s.person_id = a.person_id
                    AND s.started_at > a.ended_at AND s.started_at <= a.ended_at + a.timeout
            )
            SELECT DISTINCT %1$s FROM around s
            """.formatted(COLUMNS);

    private static final String IN_WINDOWS = """
            SELECT DISTINCT s.system_id, s.started_at, s.ended_at, u.from_person, u.to_person
            FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[])
                AS u(from_person, to_person, from_at, until_at)
            JOIN session s ON s.person_id = u.from_person
                AND (u.from_at IS NULL OR s.ended_at >= u.from_at) AND (u.until_at IS NULL OR s.started_at < u.until_at)
            """;

    /** Pulses, and what followed clicks, after the last event of a session are in no session, but known to the one before them: another one's, when they move. */
    private static final String LOOSE_PULSES = """
            SELECT DISTINCT e.system_id, e.at, e.at, u.from_person, u.to_person
            FROM unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[])
                AS u(visitor_id, from_person, to_person, from_at, until_at)
            JOIN event_details e ON e.visitor_id = u.visitor_id AND e.kind IN ('activity', 'reaction')
                AND (u.from_at IS NULL OR e.at >= u.from_at) AND (u.until_at IS NULL OR e.at < u.until_at)
            WHERE NOT EXISTS (
                SELECT FROM session s WHERE s.person_id = u.from_person AND s.started_at <= e.at AND s.ended_at >= e.at)
            """;

    /** The sessions around the touches. */
    Uni<List<KnownSession>> around(Sql sql, List<Touch> touches, Map<UUID, AssemblySettings> settings) {
        UUID[] persons = touches.stream().map(Touch::personId).toArray(UUID[]::new);
        Object[] from = SqlTypes.times(
                touches.stream().map(touch -> touch.interval().from()).toList());
        Object[] to = SqlTypes.times(
                touches.stream().map(touch -> touch.interval().to()).toList());
        Long[] timeouts = touches.stream()
                .map(touch -> settings.get(touch.systemId()).inactivityTimeout().toMillis())
                .toArray(Long[]::new);
        Boolean[] bounded = touches.stream().map(Touch::bounded).toArray(Boolean[]::new);
        return sql.rows(AROUND, persons, from, to, timeouts, bounded)
                .map(rows -> rows.stream().map(KnownSessionStore::known).toList());
    }

    /** What moves touch: the sessions of the former owners in the moved windows, and what pulses are after them, on both timelines. */
    Uni<List<Touch>> touchedBy(Sql sql, List<Move> moves) {
        if (moves.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID[] from = moves.stream().map(Move::from).toArray(UUID[]::new);
        UUID[] to = moves.stream().map(Move::to).toArray(UUID[]::new);
        Object[] begins = SqlTypes.times(
                moves.stream().map(move -> move.window().fromOrNull()).toList());
        Object[] ends = SqlTypes.times(
                moves.stream().map(move -> move.window().untilOrNull()).toList());
        Long[] visitors = moves.stream().map(Move::visitorId).toArray(Long[]::new);
        return sql.rows(IN_WINDOWS, from, to, begins, ends)
                .chain(sessions -> sql.rows(LOOSE_PULSES, visitors, from, to, begins, ends)
                        .map(pulses -> Stream.concat(sessions.stream(), pulses.stream())
                                .flatMap(row -> touches(row).stream())
                                .toList()));
    }

    private static List<Touch> touches(Row row) {
        Interval interval = new Interval(row.time(1), row.time(2));
        return List.of(
                new Touch(row.id(0), row.id(3), interval, false), new Touch(row.id(0), row.id(4), interval, false));
    }

    private static KnownSession known(Row row) {
        return new KnownSession(
                row.id(0),
                row.id(1),
                row.id(2),
                new Interval(row.time(3), row.time(4)),
                row.id(5),
                Boundary.of(row.text(6)),
                Boundary.of(row.text(7)),
                row.number(8),
                row.flag(11),
                new ProductPast(row.timeOrNull(9), row.timeOrNull(10)));
    }
}
