package io.sojourn.session.retention;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Removes visitors and persons that nothing is known of any more. What is locked goes in the order of {@link
 * io.sojourn.session.person.TimelineLocks}; what somebody else has locked is left for the next time.
 */
@ApplicationScoped
class ExpiredVisitorStore {
    private static final String LOCK = """
            SELECT v.id FROM expired_visitor q JOIN visitor v ON v.id = q.visitor_id
            ORDER BY v.system_id, v.key LIMIT $1 FOR UPDATE SKIP LOCKED
            """;
    private static final String CLEAN_UP = """
            DELETE FROM expired_visitor q WHERE NOT EXISTS (SELECT FROM visitor v WHERE v.id = q.visitor_id)
            """;
    private static final String DELETE_SPANS = """
            DELETE FROM recording_span r USING visitor v JOIN system y ON y.id = v.system_id
            WHERE v.id = ANY($1) AND r.system_id = v.system_id AND r.visitor_key = v.key
                AND r.to_at < now() - y.retention_ms * interval '1 ms'
            """;
    /** All of visitors that are gone; of others, whose events to come may have the same ones, those of months that are over. */
    private static final String DELETE_CONTEXTS = """
            DELETE FROM event_context c
            USING unnest($1::bigint[]) AS u(id) LEFT JOIN visitor v ON v.id = u.id LEFT JOIN system y ON y.id = v.system_id
            WHERE c.visitor_id = u.id AND (v.id IS NULL
                OR c.month < date_trunc('month', (now() - y.retention_ms * interval '1 ms' - interval '1 day') AT TIME ZONE 'UTC')::date)
            """;

    private static final String OWNERS = """
            SELECT DISTINCT o.person_id FROM tenure o WHERE o.visitor_id = ANY($1) AND o.person_id IS NOT NULL
            """;
    private static final String DELETE_VISITORS = """
            DELETE FROM visitor v WHERE v.id = ANY($1)
                AND NOT EXISTS (SELECT FROM event e WHERE e.visitor_id = v.id)
                AND NOT EXISTS (SELECT FROM recording_span r WHERE r.system_id = v.system_id AND r.visitor_key = v.key)
            """;
    private static final String FORGET = """
            UPDATE visitor v SET forgotten_until = now() - y.retention_ms * interval '1 ms'
            FROM system y WHERE v.id = ANY($1) AND y.id = v.system_id
            """;
    private static final String LOCK_PERSONS = """
            SELECT p.id FROM person p WHERE p.id = ANY($1) ORDER BY p.system_id, p.key FOR UPDATE SKIP LOCKED
            """;
    private static final String DELETE_PERSONS = """
            DELETE FROM person p WHERE p.id = ANY($1)
                AND NOT EXISTS (SELECT FROM visitor v WHERE v.person_id = p.id)
                AND NOT EXISTS (SELECT FROM handover h WHERE h.person_id = p.id)
                AND NOT EXISTS (SELECT FROM session s WHERE s.person_id = p.id)
            """;

    /**
     * Removes those of some visitors without events, and those of their persons without visitors.
     *
     * @return how many were looked at
     */
    Uni<Integer> removeSome(Sql sql, int most) {
        return sql.rows(LOCK, most)
                .map(rows -> rows.stream().map(row -> row.number(0)).toArray(Long[]::new))
                .chain(visitors -> visitors.length == 0 ? sql.update(CLEAN_UP).replaceWith(0) : remove(sql, visitors));
    }

    private static Uni<Integer> remove(Sql sql, Long[] visitors) {
        return sql.update("DELETE FROM expired_visitor WHERE visitor_id = ANY($1)", (Object) visitors)
                .chain(() -> sql.update(DELETE_SPANS, (Object) visitors))
                .chain(() -> sql.rows(OWNERS, (Object) visitors))
                .call(() -> sql.update(DELETE_VISITORS, (Object) visitors))
                .call(() -> sql.update(DELETE_CONTEXTS, (Object) visitors))
                .call(() -> sql.update(FORGET, (Object) visitors))
                .chain(owners ->
                        removePersons(sql, owners.stream().map(row -> row.id(0)).toList()))
                .replaceWith(visitors.length);
    }

    /** What others store of these persons meanwhile is seen once they are locked. */
    private static Uni<Integer> removePersons(Sql sql, List<UUID> owners) {
        return sql.rows(LOCK_PERSONS, (Object) owners.toArray(UUID[]::new))
                .map(rows -> rows.stream().map(row -> row.id(0)).toArray(UUID[]::new))
                .chain(persons -> sql.update(DELETE_PERSONS, (Object) persons));
    }
}
