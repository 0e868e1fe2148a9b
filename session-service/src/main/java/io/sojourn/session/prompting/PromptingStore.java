package io.sojourn.session.prompting;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.SessionFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Counts what prompted what; the rule is the function {@code prompts} in the database, which lists are filtered by, too. */
@ApplicationScoped
class PromptingStore {
    private static final String PAIRS = """
             AND cardinality(s.prompted_by) > 0)
            SELECT p.source_type, p.page, p.event, count(*) AS sessions, count(DISTINCT s.person_id)
            FROM s CROSS JOIN LATERAL prompts(s.person_id, s.parts) p WHERE %s
            GROUP BY p.source_type, p.page, p.event ORDER BY sessions DESC, p.page, p.event NULLS FIRST, p.source_type LIMIT
            """;

    private final Database database;

    @Inject
    PromptingStore(Database database) {
        this.database = database;
    }

    /** The pairs of the sessions that count and match, those of most sessions first; where the filter asks for some prompts, only these. */
    Uni<List<Prompting>> pairs(UUID systemId, SessionFilter filter, int most) {
        Conditions sessions = filter.counted(systemId);
        String statement =
                "WITH s AS MATERIALIZED (SELECT s.person_id, s.details -> 'propertySessions' AS parts FROM session s WHERE "
                        + sessions.sql() + PAIRS.formatted(filter.contents().prompts(sessions).sql()) + sessions.parameter(most);
        return database.reading(sql -> sql.rows(statement, sessions.parameters()))
                .map(rows -> rows.stream().map(Prompting::from).toList());
    }
}
