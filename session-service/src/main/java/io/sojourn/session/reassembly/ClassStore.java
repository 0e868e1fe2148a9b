package io.sojourn.session.reassembly;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxStore;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.changes.ChangedSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps the class of sessions right (X4) that are not assembled again themselves, while what the person did on the product before them changed. That
 * reaches up to the next session on the product: those after it have that one before them, as they had.
 */
@ApplicationScoped
class ClassStore {
    /** Answers with the sessions whose class is another one now, but for those that this transaction has published already. */
    private static final String CORRECT = """
            UPDATE session s SET product_before = x.before
            FROM (
                SELECT t.id, t.started_at, t.class, t.product_before, coalesce(
                    max(t.product_until) OVER (
                        PARTITION BY t.person_id ORDER BY t.started_at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
                    earlier.last) AS before
                FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS u(person_id, from_at, to_at)
                LEFT JOIN LATERAL (
                    SELECT coalesce(e.product_until, e.product_before) AS last FROM session e
                    WHERE e.person_id = u.person_id AND e.started_at < u.from_at ORDER BY e.started_at DESC LIMIT 1
                ) earlier ON true
                LEFT JOIN LATERAL (
                    SELECT l.started_at FROM session l
                    WHERE l.person_id = u.person_id AND l.started_at > u.to_at AND l.product_until IS NOT NULL
                    ORDER BY l.started_at LIMIT 1
                ) later ON true
                JOIN session t ON t.person_id = u.person_id AND t.started_at >= u.from_at
                    AND t.started_at <= coalesce(later.started_at, 'infinity')
            ) x
            WHERE s.id = x.id AND s.started_at = x.started_at AND x.product_before IS DISTINCT FROM x.before
            RETURNING s.id, s.started_at, s.class IS DISTINCT FROM x.class AND s.changed_at <> now()::timestamptz(3)
            """;

    private static final String PUBLISH = """
            UPDATE session s SET revision = s.revision + 1
            FROM unnest($1::uuid[], $2::timestamptz[]) AS u(id, started_at)
            WHERE s.id = u.id AND s.started_at = u.started_at
            RETURNING %s
            """.formatted(ChangedSessions.RETURNING);

    private final ChangedSessions changed;
    private final OutboxStore outbox;
    private final Clock clock;

    @Inject
    ClassStore(ChangedSessions changed, OutboxStore outbox, Clock clock) {
        this.changed = changed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Corrects the sessions in and after stretches, and publishes those that are of another class now.
     *
     * @param stretches that are written, in which visits to the product changed; their persons locked by the caller
     */
    Uni<Void> correct(Sql sql, List<Stretch> stretches) {
        if (stretches.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, Interval> spans =
                stretches.stream().collect(Collectors.toMap(Stretch::personId, Stretch::interval, Interval::spanning));
        List<Map.Entry<UUID, Interval>> entries = List.copyOf(spans.entrySet());
        UUID[] persons = entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new);
        Object[] from = SqlTypes.times(
                entries.stream().map(one -> one.getValue().from()).toList());
        Object[] to =
                SqlTypes.times(entries.stream().map(one -> one.getValue().to()).toList());
        return sql.rows(CORRECT, persons, from, to).chain(rows -> publish(sql, rows));
    }

    private Uni<Void> publish(Sql sql, List<Row> corrected) {
        List<Row> others = corrected.stream().filter(row -> row.flag(2)).toList();
        if (others.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = others.stream().map(row -> row.id(0)).toArray(UUID[]::new);
        Object[] starts =
                SqlTypes.times(others.stream().map(row -> row.timeOrNull(1)).toList());
        return sql.rows(PUBLISH, ids, starts)
                .chain(rows -> changed.messages(sql, rows, clock.instant()))
                .chain(messages ->
                        outbox.add(sql, messages.stream().map(OutboxEntry::of).toList()));
    }
}
