package io.sojourn.session.metrics;

import io.sojourn.session.filters.Choice;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.SessionFilter;
import java.util.UUID;

/** Which of the sessions that match a filter count, and why the others do not (G7), in SQL. */
final class CountedSessions {
    /** S2: longer ones never count. */
    static final long LONGEST_MS = 12 * 3_600_000L;

    private final Conditions conditions;
    private final String sql;

    private CountedSessions(Conditions conditions, String sql) {
        this.conditions = conditions;
        this.sql = sql;
    }

    /** Those of a system that match a filter. */
    static CountedSessions of(UUID systemId, SessionFilter filter) {
        Conditions conditions = filter.matching(systemId);
        require(conditions, filter.bots(), "s.bot");
        require(conditions, filter.developers(), "s.developer_reason IS NOT NULL");
        if (filter.state() != null) {
            conditions.and("s.state = %s", filter.state());
        }
        String sql = """
                WITH matching AS (
                    SELECT s.person_id, s.started_at, s.duration_ms,
                        CASE WHEN s.duration_ms > %d THEN 'overTwelveHours' WHEN %s THEN 'bot' WHEN %s THEN 'developer' WHEN %s THEN 'open'
                        END AS excluded
                    FROM session s WHERE %s
                ), counted AS (SELECT * FROM matching WHERE excluded IS NULL)
                """.formatted(
                        LONGEST_MS,
                        left(filter.bots(), "s.bot"),
                        left(filter.developers(), "s.developer_reason IS NOT NULL"),
                        filter.state() == null ? "s.state = 'open'" : "false",
                        conditions.sql());
        return new CountedSessions(conditions, sql);
    }

    /**
     * The beginning of a statement, up to other parts of its WITH: {@code matching} sessions with {@code person_id, started_at, duration_ms} and
     * why each is {@code excluded}, and the {@code counted} ones among them, for which that is null.
     */
    String sql() {
        return sql;
    }

    /** The parameters of the statement, to which more may be added. */
    Conditions parameters() {
        return conditions;
    }

    private static void require(Conditions conditions, Choice choice, String kind) {
        if (choice == Choice.ONLY) {
            conditions.and("(" + kind + ")");
        }
    }

    private static String left(Choice choice, String kind) {
        return choice == Choice.EXCLUDE ? kind : "false";
    }
}
