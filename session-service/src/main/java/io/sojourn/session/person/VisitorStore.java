package io.sojourn.session.person;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.tenure.Identification;
import io.sojourn.session.tenure.Tenure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visitors and whose their history is. */
@ApplicationScoped
class VisitorStore {
    private static final String INSERT = """
            INSERT INTO visitor (system_id, key)
            SELECT u.system_id, u.key FROM unnest($1::uuid[], $2::text[]) AS u(system_id, key) ORDER BY 1, 2
            ON CONFLICT DO NOTHING
            """;
    private static final String LOCK = """
            SELECT v.id, v.system_id, v.key FROM visitor v JOIN unnest($1::uuid[], $2::text[]) AS u(system_id, key)
            ON v.system_id = u.system_id AND v.key = u.key
            ORDER BY v.system_id, v.key FOR UPDATE OF v
            """;
    private static final String SPANS = """
            SELECT v.id, v.system_id, v.key, s.from_at, p.id, p.key, p.user_id
            FROM visitor v
            LEFT JOIN LATERAL (
                SELECT NULL::timestamptz AS from_at, v.person_id AS person_id
                UNION ALL SELECT h.from_at, h.person_id FROM handover h WHERE h.visitor_id = v.id
            ) s ON s.person_id IS NOT NULL
            LEFT JOIN person p ON p.id = s.person_id
            WHERE v.id = ANY($1) ORDER BY v.id, s.from_at NULLS FIRST
            """;
    private static final String IDENTIFICATIONS = """
            SELECT visitor_id, at, event_id, user_id FROM (
                SELECT visitor_id, at, event_id, user_id, lag(user_id) OVER (
                    PARTITION BY visitor_id ORDER BY at, event_id COLLATE "C"
                ) AS before FROM event WHERE visitor_id = ANY($1) AND user_id IS NOT NULL
            ) e WHERE before IS DISTINCT FROM user_id
            """;
    private static final String SET_FIRST_OWNER = """
            UPDATE visitor v SET person_id = u.person_id FROM unnest($1::bigint[], $2::uuid[]) AS u(id, person_id)
            WHERE v.id = u.id
            """;
    private static final String SET_HANDOVERS = """
            INSERT INTO handover (visitor_id, from_at, person_id)
            SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::uuid[])
            """;

    /** Makes the visitors that are new and locks all of them, in one order for everybody. */
    Uni<List<Visitor>> lock(Sql sql, Set<VisitorKey> keys) {
        return known(sql, keys)
                .chain(known -> known.size() == keys.size()
                        ? Uni.createFrom().item(known)
                        : add(sql, missing(keys, known)).chain(() -> known(sql, keys)))
                .chain(known -> sql.rows(SPANS, (Object) known.values().toArray(Long[]::new)))
                .map(VisitorStore::visitors);
    }

    /** Locks those that are there; their numbers by their keys. */
    private static Uni<Map<VisitorKey, Long>> known(Sql sql, Collection<VisitorKey> keys) {
        return sql.rows(LOCK, systems(keys), names(keys)).map(rows -> {
            Map<VisitorKey, Long> known = HashMap.newHashMap(rows.size());
            rows.forEach(row -> known.put(new VisitorKey(row.id(1), row.text(2)), row.number(0)));
            return known;
        });
    }

    private static Uni<Integer> add(Sql sql, Collection<VisitorKey> keys) {
        return sql.update(INSERT, systems(keys), names(keys));
    }

    private static List<VisitorKey> missing(Collection<VisitorKey> keys, Map<VisitorKey, Long> known) {
        return keys.stream().filter(key -> !known.containsKey(key)).toList();
    }

    private static UUID[] systems(Collection<VisitorKey> keys) {
        return keys.stream().map(VisitorKey::systemId).toArray(UUID[]::new);
    }

    private static String[] names(Collection<VisitorKey> keys) {
        return keys.stream().map(VisitorKey::key).toArray(String[]::new);
    }

    /** What events ever said about who the visitors are that was not said by the one before already, by visitor. */
    Uni<Map<Long, List<Identification>>> identifications(Sql sql, Collection<Long> visitors) {
        return sql.rows(IDENTIFICATIONS, (Object) SqlTypes.numbers(visitors)).map(rows -> {
            Map<Long, List<Identification>> all = new LinkedHashMap<>();
            rows.forEach(row -> all.computeIfAbsent(row.number(0), none -> new ArrayList<>())
                    .add(new Identification(row.time(1), row.text(2), row.text(3))));
            return all;
        });
    }

    /** Writes whose the visitors' histories are now. */
    Uni<Void> own(Sql sql, List<Visitor> visitors) {
        Long[] ids = visitors.stream().map(Visitor::id).toArray(Long[]::new);
        UUID[] owners = visitors.stream()
                .map(visitor -> visitor.spans().getFirst().personId())
                .toArray(UUID[]::new);
        return sql.update(SET_FIRST_OWNER, ids, owners)
                .chain(() -> sql.update("DELETE FROM handover WHERE visitor_id = ANY($1)", (Object) ids))
                .chain(() -> handOver(sql, visitors));
    }

    private static Uni<Void> handOver(Sql sql, List<Visitor> visitors) {
        List<Long> ids = new ArrayList<>();
        List<PersonSpan> later = new ArrayList<>();
        for (Visitor visitor : visitors) {
            visitor.spans().stream().skip(1).forEach(span -> {
                ids.add(visitor.id());
                later.add(span);
            });
        }
        if (later.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Object[] from =
                SqlTypes.times(later.stream().map(span -> span.tenure().from()).toList());
        UUID[] persons = later.stream().map(PersonSpan::personId).toArray(UUID[]::new);
        return sql.update(SET_HANDOVERS, SqlTypes.numbers(ids), from, persons).replaceWithVoid();
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
                Tenure tenure = new Tenure(from(rows.get(i)), i + 1 < rows.size() ? from(rows.get(i + 1)) : Tenure.END);
                spans.add(new PersonSpan(person, personKey(key.systemId(), rows.get(i)), tenure));
            }
        }
        return new Visitor(rows.getFirst().number(0), key, List.copyOf(spans));
    }

    private static PersonKey personKey(UUID systemId, Row row) {
        return new PersonKey(systemId, row.text(5), row.textOrNull(6));
    }

    private static long from(Row row) {
        @Nullable Long from = row.timeOrNull(3);
        return from == null ? Tenure.BEGINNING : from;
    }
}
