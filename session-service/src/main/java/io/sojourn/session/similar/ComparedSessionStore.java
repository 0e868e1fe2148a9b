package io.sojourn.session.similar;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.person.VisitorKey;
import io.sojourn.session.similar.Candidates.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was done in sessions. */
@ApplicationScoped
class ComparedSessionStore {
    /** Exceptions are looked for only where they can be shared. */
    private static final String SELECT = """
            SELECT s.id, s.person_id, p.user_id, p.key, s.started_at, s.duration_ms, s.has_recording, s.title, s.landing_page, s.tags,
                ARRAY(SELECT DISTINCT page_name(v ->> 'url', v ->> 'title') FROM jsonb_array_elements(s.details -> 'pages') v),
                CASE WHEN s.error_count > 0 AND %2$s THEN ARRAY(
                    SELECT DISTINCT error_name(e.name, e.properties) FROM occurrences(s.person_id, s.started_at, s.ended_at) e
                    WHERE e.kind = 'error' LIMIT 20) ELSE '{}' END,
                s.rage_count, s.dead_count, s.slow_count, s.quick_back_count
            FROM session s JOIN person p ON p.id = s.person_id
            WHERE s.system_id = $1 AND %1$s
            """;

    private static final String BY_ID = """
            s.id = coalesce((SELECT a.session_id FROM session_alias a WHERE a.id = $2 AND a.system_id = $1), $2)""";

    private static final String ONE = SELECT.formatted(BY_ID, "true");
    private static final String SOME =
            SELECT.formatted("(s.id, s.started_at) IN (SELECT * FROM unnest($2::uuid[], $3::timestamptz[]))", "$4");

    private final Database database;

    @Inject
    ComparedSessionStore(Database database) {
        this.database = database;
    }

    /** A session by its id, or by the id of one that was merged into it; null if there is none. */
    Uni<@Nullable ComparedSession> find(UUID systemId, UUID id) {
        return database.reading(sql -> sql.rows(ONE, systemId, id))
                .map(rows -> rows.isEmpty() ? null : session(rows.getFirst()));
    }

    /**
     * Those of some sessions that are there.
     *
     * @param withErrors whether exceptions matter
     */
    Uni<List<ComparedSession>> at(UUID systemId, List<Place> places, boolean withErrors) {
        UUID[] ids = places.stream().map(Place::id).toArray(UUID[]::new);
        Object[] starts = SqlTypes.times(places.stream().map(Place::startedAt).toList());
        return database.reading(sql -> sql.rows(SOME, systemId, ids, starts, withErrors))
                .map(rows -> rows.stream().map(ComparedSessionStore::session).toList());
    }

    private static ComparedSession session(Row row) {
        return new ComparedSession(
                row.id(0),
                row.id(1),
                row.textOrNull(2),
                VisitorKey.anonymousIdIn(row.text(3)),
                row.time(4),
                row.number(5),
                row.flag(6),
                row.textOrNull(7),
                row.textOrNull(8),
                List.of(row.texts(9)),
                List.of(row.texts(10)),
                List.of(row.texts(11)),
                Stream.of(
                                named("rage clicks", row.count(12)),
                                named("dead clicks", row.count(13)),
                                named("slow clicks", row.count(14)),
                                named("quick backs", row.count(15)))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<String> named(String name, int count) {
        return count > 0 ? List.of(name) : List.of();
    }
}
