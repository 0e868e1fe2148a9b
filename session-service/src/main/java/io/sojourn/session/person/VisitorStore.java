package io.sojourn.session.person;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.tenure.Identification;
import io.sojourn.session.tenure.Tenure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Visitors and whose their history is. */
@ApplicationScoped
class VisitorStore {
    private static final String ADD_MISSING = """
            INSERT INTO visitor (system_id, key)
            SELECT u.system_id, u.key FROM unnest($1::uuid[], $2::text[]) AS u(system_id, key)
            WHERE NOT EXISTS (SELECT FROM visitor v WHERE v.system_id = u.system_id AND v.key = u.key) ORDER BY 1, 2
            ON CONFLICT DO NOTHING
            """;
    private static final String LOCK = """
            SELECT v.id FROM visitor v JOIN unnest($1::uuid[], $2::text[]) AS u(system_id, key)
            ON v.system_id = u.system_id AND v.key = u.key
            ORDER BY v.system_id, v.key FOR UPDATE OF v
            """;
    private static final String SPANS = """
            SELECT v.id, v.system_id, v.key, s.from_at, p.id, p.key, p.user_id, v.active_from, v.active_until
            FROM visitor v
            LEFT JOIN LATERAL (
                SELECT NULL::timestamptz AS from_at, v.person_id AS person_id
                UNION ALL SELECT h.from_at, h.person_id FROM handover h WHERE h.visitor_id = v.id
            ) s ON s.person_id IS NOT NULL
            LEFT JOIN person p ON p.id = s.person_id
            WHERE v.id = ANY($1) ORDER BY v.id, s.from_at NULLS FIRST
            """;
    /** What is only known from whom the history belongs to, because the events that said so are past their retention, counts as said. */
    private static final String IDENTIFICATIONS = """
            WITH w AS (
                SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[]) AS u(visitor_id, from_at, until_at)
            )
            SELECT visitor_id, at, event_id, user_id FROM (
                SELECT e.visitor_id, e.at, e.event_id, e.user_id, lag(e.user_id) OVER (
                    PARTITION BY e.visitor_id ORDER BY e.at, e.event_id COLLATE "C"
                ) AS before FROM w JOIN event_details e ON e.visitor_id = w.visitor_id AND e.user_id IS NOT NULL
                    AND e.at >= coalesce(w.from_at, '-infinity') AND e.at < coalesce(w.until_at, 'infinity')
            ) e WHERE before IS DISTINCT FROM user_id
            UNION ALL SELECT v.id, NULL, '', p.user_id FROM w JOIN visitor v ON v.id = w.visitor_id
            JOIN person p ON p.id = v.person_id WHERE v.forgotten_until IS NOT NULL AND p.user_id IS NOT NULL
            UNION ALL SELECT v.id, h.from_at, '', p.user_id FROM w JOIN visitor v ON v.id = w.visitor_id
            JOIN handover h ON h.visitor_id = v.id AND h.from_at < v.forgotten_until
            JOIN person p ON p.id = h.person_id WHERE p.user_id IS NOT NULL
            """;

    private static final String SET_OWNER_AND_EXTENT = """
            UPDATE visitor v SET person_id = u.person_id, active_from = u.active_from, active_until = u.active_until
            FROM unnest($1::bigint[], $2::uuid[], $3::timestamptz[], $4::timestamptz[])
                AS u(id, person_id, active_from, active_until)
            WHERE v.id = u.id
            """;
    private static final String SET_HANDOVERS = """
            INSERT INTO handover (visitor_id, from_at, person_id)
            SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::uuid[])
            """;
    private static final String END_HANDOVERS = """
            DELETE FROM handover h USING unnest($1::bigint[], $2::timestamptz[], $3::uuid[]) AS u(visitor_id, from_at, person_id)
            WHERE h.visitor_id = u.visitor_id AND h.from_at = u.from_at AND h.person_id = u.person_id
            """;

    /** Makes the visitors that are new and locks all of them, in one order for everybody. */
    Uni<List<Visitor>> lock(Sql sql, Set<VisitorKey> keys) {
        UUID[] systems = keys.stream().map(VisitorKey::systemId).toArray(UUID[]::new);
        String[] names = keys.stream().map(VisitorKey::key).toArray(String[]::new);
        return sql.update(ADD_MISSING, systems, names)
                .chain(() -> sql.rows(LOCK, systems, names))
                .invoke(locked -> RemovedMeanwhileException.unlessThere(locked.size() == keys.size()))
                .chain(locked -> sql.rows(SPANS, (Object)
                        locked.stream().map(row -> row.number(0)).toArray(Long[]::new)))
                .map(VisitorStore::visitors);
    }

    /** What events said in parts of visitors' histories about who the visitors are that was not said by the one before already, by visitor. */
    Uni<Map<Long, List<Identification>>> identifications(Sql sql, List<Part> parts) {
        Long[] visitors = parts.stream().map(Part::visitorId).toArray(Long[]::new);
        Object[] from = SqlTypes.times(
                parts.stream().map(part -> part.window().fromOrNull()).toList());
        Object[] until = SqlTypes.times(
                parts.stream().map(part -> part.window().untilOrNull()).toList());
        return sql.rows(IDENTIFICATIONS, visitors, from, until).map(rows -> {
            Map<Long, List<Identification>> all = new LinkedHashMap<>();
            rows.forEach(row -> all.computeIfAbsent(row.number(0), none -> new ArrayList<>())
                    .add(new Identification(time(row, 1), row.text(2), row.text(3))));
            return all;
        });
    }

    /** Writes whose the visitors' histories are now: what differs from before. */
    Uni<Void> own(Sql sql, Map<Visitor, Visitor> changed) {
        Collection<Visitor> after = changed.values();
        Long[] ids = after.stream().map(Visitor::id).toArray(Long[]::new);
        UUID[] owners = after.stream()
                .map(visitor -> visitor.spans().getFirst().personId())
                .toArray(UUID[]::new);
        List<Handover> ended = new ArrayList<>();
        List<Handover> begun = new ArrayList<>();
        changed.forEach((before, now) -> {
            Set<Handover> former = handovers(before);
            Set<Handover> current = handovers(now);
            former.stream().filter(one -> !current.contains(one)).forEach(ended::add);
            current.stream().filter(one -> !former.contains(one)).forEach(begun::add);
        });
        return sql.update(SET_OWNER_AND_EXTENT, ids, owners, extent(after, Interval::from), extent(after, Interval::to))
                .chain(() -> write(sql, END_HANDOVERS, ended))
                .chain(() -> write(sql, SET_HANDOVERS, begun));
    }

    private static Object[] extent(Collection<Visitor> visitors, Function<Interval, Long> bound) {
        return SqlTypes.times(visitors.stream()
                .map(visitor -> Optional.ofNullable(visitor.active()).map(bound).orElse(null))
                .toList());
    }

    private static Set<Handover> handovers(Visitor visitor) {
        return visitor.spans().stream()
                .skip(1)
                .map(span -> new Handover(visitor.id(), span.tenure().from(), span.personId()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Uni<Void> write(Sql sql, String statement, List<Handover> handovers) {
        if (handovers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Object[] from = SqlTypes.times(handovers.stream().map(Handover::from).toList());
        UUID[] persons = handovers.stream().map(Handover::personId).toArray(UUID[]::new);
        Long[] ids = handovers.stream().map(Handover::visitorId).toArray(Long[]::new);
        return sql.update(statement, ids, from, persons).replaceWithVoid();
    }

    private static List<Visitor> visitors(List<Row> rows) {
        Map<Long, List<Row>> byVisitor = new LinkedHashMap<>();
        rows.forEach(row -> byVisitor
                .computeIfAbsent(row.number(0), none -> new ArrayList<>())
                .add(row));
        return byVisitor.values().stream().map(VisitorStore::visitor).toList();
    }

    private static Visitor visitor(List<Row> rows) {
        VisitorKey key = new VisitorKey(rows.getFirst().id(1), rows.getFirst().text(2));
        List<PersonSpan> spans = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            UUID person = rows.get(i).idOrNull(4);
            if (person != null) {
                Tenure tenure =
                        new Tenure(time(rows.get(i), 3), i + 1 < rows.size() ? time(rows.get(i + 1), 3) : Tenure.END);
                spans.add(new PersonSpan(person, personKey(key.systemId(), rows.get(i)), tenure));
            }
        }
        Long active = rows.getFirst().timeOrNull(7);
        Interval extent =
                active == null ? null : new Interval(active, rows.getFirst().time(8));
        return new Visitor(rows.getFirst().number(0), key, List.copyOf(spans), extent);
    }

    private static PersonKey personKey(UUID systemId, Row row) {
        return new PersonKey(systemId, row.text(5), row.textOrNull(6));
    }

    private static long time(Row row, int column) {
        @Nullable Long at = row.timeOrNull(column);
        return at == null ? Tenure.BEGINNING : at;
    }

    /** A part of a visitor's history. */
    record Part(long visitorId, Tenure window) {}

    private record Handover(long visitorId, long from, UUID personId) {}
}
