package io.sojourn.session.metrics;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.requests.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who was active (M9). */
@ApplicationScoped
class ActiveUserStore {
    private static final String OF_PAGE = """
            SELECT p.id, p.user_id,
                ARRAY(
                    SELECT anonymous_id(v.key) FROM visitor v WHERE v.person_id = p.id AND anonymous_id(v.key) IS NOT NULL
                    UNION
                    SELECT anonymous_id(v.key) FROM handover h JOIN visitor v ON v.id = h.visitor_id
                    WHERE h.person_id = p.id AND anonymous_id(v.key) IS NOT NULL
                    ORDER BY 1
                ),
                page.sessions, page.duration, page.first_start, page.last_start, page.last_end
            FROM page JOIN person p ON p.id = page.person_id ORDER BY page.last_end DESC, p.id DESC
            """;

    private final Database database;

    @Inject
    ActiveUserStore(Database database) {
        this.database = database;
    }

    /** Persons, the last seen first. */
    Uni<List<Row>> users(UUID systemId, SessionFilter filter, @Nullable Cursor after, int most) {
        CountedSessions counted = CountedSessions.of(systemId, filter);
        Conditions conditions = counted.parameters();
        String inRange = filter.time().condition(conditions);
        String beyond = after == null
                ? "true"
                : "(max(s.ended_at), s.person_id) < (%s, %s)"
                        .formatted(conditions.parameter(SqlTypes.time(after.at())), conditions.parameter(after.uuid()));
        String page = """
                , chosen AS (SELECT DISTINCT person_id FROM counted),
                page AS (
                    SELECT s.person_id, count(*) AS sessions, sum(s.duration_ms)::bigint AS duration,
                        min(s.started_at) AS first_start, max(s.started_at) AS last_start, max(s.ended_at) AS last_end
                    FROM session s JOIN chosen c ON c.person_id = s.person_id
                    WHERE s.duration_ms <= %d AND %s
                    GROUP BY s.person_id HAVING %s ORDER BY last_end DESC, s.person_id DESC LIMIT %s
                )
                """.formatted(CountedSessions.LONGEST_MS, inRange, beyond, conditions.parameter(most));
        return database.reading(sql -> sql.rows(counted.sql() + page + OF_PAGE, conditions.parameters()));
    }
}
