package io.sojourn.session.person;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.person.PersonProfile.OwnedTenure;
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

/** Persons and all that belongs to them. */
@ApplicationScoped
public class PersonStore {
    /** The anonymousIds of a person {@code p}, as an array; at most {@link PersonProfile#MOST_BROWSERS}, those that were seen first last. */
    public static final String ANONYMOUS_IDS = anonymousIds(PersonProfile.MOST_BROWSERS);

    /** The same, of fewer: for lists, which only have to tell persons apart. */
    public static final String SOME_ANONYMOUS_IDS = anonymousIds(20);

    private static final String ADD_MISSING = """
            INSERT INTO person (id, system_id, key, user_id)
            SELECT gen_random_uuid(), u.* FROM unnest($1::uuid[], $2::text[], $3::text[]) AS u(system_id, key, user_id)
            WHERE NOT EXISTS (SELECT FROM person p WHERE p.system_id = u.system_id AND p.key = u.key)
            ORDER BY u.system_id, u.key
            ON CONFLICT DO NOTHING
            """;
    private static final String LOCK = """
            SELECT p.id, p.system_id, p.key, p.user_id
            FROM person p JOIN unnest($1::uuid[], $2::text[]) AS u(system_id, key)
            ON p.system_id = u.system_id AND p.key = u.key
            ORDER BY p.system_id, p.key FOR UPDATE OF p
            """;
    /** Who was never identified is one visitor: from now on the id leads to whom that visitor belongs to. */
    private static final String REPLACE_ORPHANS = """
            WITH gone AS (
                DELETE FROM person p WHERE p.id = ANY($1) AND p.user_id IS NULL
                AND NOT EXISTS (SELECT FROM visitor v WHERE v.person_id = p.id)
                AND NOT EXISTS (SELECT FROM handover h WHERE h.person_id = p.id)
                RETURNING p.id
            )
            INSERT INTO person_alias (id, visitor_id)
            SELECT DISTINCT gone.id, u.visitor_id FROM gone JOIN unnest($1::uuid[], $2::bigint[]) AS u(id, visitor_id) ON u.id = gone.id
            """;

    private static final String PROFILES = """
            SELECT p.id, p.system_id, p.user_id, v.id, v.key, nullif(o.from_at, '-infinity'), nullif(o.until_at, 'infinity'),
                v.active_from, v.active_until
            FROM person p LEFT JOIN tenure o ON o.person_id = p.id LEFT JOIN visitor v ON v.id = o.visitor_id
            WHERE p.id = ANY($1) ORDER BY p.id, v.id, o.from_at
            """;

    /** No event of somebody who takes over a part of another's history is after what both know. */
    private static final String TAKE_OVER = """
            UPDATE person p SET frontier_ms = x.frontier_ms FROM (
                SELECT u.to_id, max(f.frontier_ms) AS frontier_ms
                FROM unnest($1::uuid[], $2::uuid[]) AS u(from_id, to_id) JOIN person f ON f.id = u.from_id GROUP BY 1
            ) x WHERE p.id = x.to_id AND p.frontier_ms < x.frontier_ms
            """;

    /** Makes the persons that are new and locks all of them, in one order for everybody; their ids by their keys. */
    Uni<Map<PersonKey, UUID>> lock(Sql sql, Set<PersonKey> keys) {
        UUID[] systems = keys.stream().map(PersonKey::systemId).toArray(UUID[]::new);
        String[] names = keys.stream().map(PersonKey::key).toArray(String[]::new);
        String[] users = keys.stream().map(PersonKey::userId).toArray(String[]::new);
        return sql.update(ADD_MISSING, systems, names, users)
                .chain(() -> sql.rows(LOCK, systems, names))
                .map(PersonStore::idsByKey)
                .invoke(ids -> RemovedMeanwhileException.unlessThere(ids.size() == keys.size()));
    }

    /** Tells how far the events of persons may reach that have taken over parts of others' histories. */
    Uni<Void> takeOver(Sql sql, List<Move> moves) {
        UUID[] from = moves.stream().map(Move::from).toArray(UUID[]::new);
        UUID[] to = moves.stream().map(Move::to).toArray(UUID[]::new);
        return sql.update(TAKE_OVER, from, to).replaceWithVoid();
    }

    /** Removes those who gave their history away, were never identified, and own nothing any more; their ids keep resolving. */
    Uni<Void> replaceOrphans(Sql sql, List<Move> moves) {
        UUID[] former = moves.stream().map(Move::from).toArray(UUID[]::new);
        Long[] visitors = moves.stream().map(Move::visitorId).toArray(Long[]::new);
        return sql.update(REPLACE_ORPHANS, former, visitors).replaceWithVoid();
    }

    /** Persons with all that belongs to them, by their ids. */
    public Uni<Map<UUID, PersonProfile>> profiles(Sql sql, Collection<UUID> persons) {
        return sql.rows(PROFILES, (Object) SqlTypes.ids(persons)).map(PersonStore::profiles);
    }

    private static String anonymousIds(int most) {
        return """
                ARRAY(
                    SELECT one.anonymous_id FROM (
                        SELECT DISTINCT o.visitor_id, anonymous_id(o.key) FROM tenure o
                        WHERE o.person_id = p.id AND anonymous_id(o.key) IS NOT NULL ORDER BY 1 DESC LIMIT %d
                    ) one ORDER BY 1
                )""".formatted(most);
    }

    private static Map<PersonKey, UUID> idsByKey(List<Row> rows) {
        Map<PersonKey, UUID> ids = new HashMap<>();
        rows.forEach(row -> ids.put(new PersonKey(row.id(1), row.text(2), row.textOrNull(3)), row.id(0)));
        return ids;
    }

    private static Map<UUID, PersonProfile> profiles(List<Row> rows) {
        Map<UUID, PersonProfile> profiles = new LinkedHashMap<>();
        for (Row row : rows) {
            PersonProfile profile = profiles.computeIfAbsent(
                    row.id(0), id -> new PersonProfile(id, row.id(1), row.textOrNull(2), new ArrayList<>()));
            if (!row.isNull(3)) {
                profile.tenures().add(new OwnedTenure(row.number(3), row.text(4), tenure(row), active(row)));
            }
        }
        return profiles;
    }

    private static @Nullable Interval active(Row row) {
        Long from = row.timeOrNull(7);
        return from == null ? null : new Interval(from, row.time(8));
    }

    private static Tenure tenure(Row row) {
        Long from = row.timeOrNull(5);
        Long until = row.timeOrNull(6);
        return new Tenure(from == null ? Tenure.BEGINNING : from, until == null ? Tenure.END : until);
    }
}
