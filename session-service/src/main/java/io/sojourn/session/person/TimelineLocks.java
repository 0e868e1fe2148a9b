package io.sojourn.session.person;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The one order in which all who write timelines, or what follows from them, lock rows, so that no two of them wait for each other: visitors by
 * system and key; then recordings' spans by system and id; then persons by system and key; then the sessions of these persons; last what
 * only counts (progress, books, arrivals), each by its key. Nobody takes an earlier one after a later one. Visitors and persons that are new are made
 * in the same order, all of them before the first one of their kind is locked: who waits for somebody to make one has locked none of them yet. The sweep
 * that closes sessions locks nothing but sessions that nobody else holds, and never waits.
 *
 * <p>Who holds a visitor sees all that others have stored of it, and they see what it stores: whichever of a visitor's first event and its
 * recording comes last finds the other.
 */
@ApplicationScoped
public class TimelineLocks {
    private static final String OWNERS = """
            SELECT p.id FROM person p WHERE p.id IN (
                SELECT unnest($1::uuid[]) UNION SELECT s.person_id FROM session s WHERE s.id = ANY($2)
            ) ORDER BY p.system_id, p.key FOR UPDATE
            """;

    private final VisitorStore visitors;
    private final PersonStore persons;

    @Inject
    TimelineLocks(VisitorStore visitors, PersonStore persons) {
        this.visitors = visitors;
        this.persons = persons;
    }

    /** Locks the visitors, making those that are new; a visitor without events belongs to nobody yet. */
    public Uni<Map<VisitorKey, Visitor>> visitors(Sql sql, Collection<VisitorKey> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : visitors.lock(sql, Set.copyOf(keys)).map(TimelineLocks::byKey);
    }

    /** Locks the persons that locked visitors belong to and those of sessions; the persons' ids. */
    public Uni<List<UUID>> owners(Sql sql, Collection<Visitor> locked, Collection<UUID> sessions) {
        UUID[] ofVisitors = locked.stream()
                .flatMap(visitor -> visitor.spans().stream())
                .map(PersonSpan::personId)
                .distinct()
                .toArray(UUID[]::new);
        return sql.rows(OWNERS, ofVisitors, SqlTypes.ids(sessions))
                .map(rows -> rows.stream().map(row -> row.id(0)).toList());
    }

    /** Locks persons, making those that are new; their ids by their keys. */
    Uni<Map<PersonKey, UUID>> persons(Sql sql, Set<PersonKey> keys) {
        return persons.lock(sql, keys);
    }

    private static Map<VisitorKey, Visitor> byKey(Collection<Visitor> visitors) {
        Map<VisitorKey, Visitor> byKey = new HashMap<>();
        visitors.forEach(visitor -> byKey.put(visitor.key(), visitor));
        return byKey;
    }
}
