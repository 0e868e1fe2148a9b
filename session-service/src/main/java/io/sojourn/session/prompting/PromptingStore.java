package io.sojourn.session.prompting;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.rankings.Ranking;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what prompted what; the rule is the function {@code prompts} in the database, which lists are filtered by, too. */
@ApplicationScoped
class PromptingStore {
    private static final Ranking RANKING =
            new Ranking("sessions", "page", List.of("coalesce(event, '')", "source_type"));

    private final Database database;

    @Inject
    PromptingStore(Database database) {
        this.database = database;
    }

    /**
     * A page of the pairs of the sessions that count and match, those of most sessions first; where the filter asks for some prompts, only these.
     *
     * @param after where the page before ended
     */
    Uni<ItemPage<Prompting>> page(UUID systemId, SessionFilter filter, @Nullable Cursor after, int limit) {
        Conditions sessions = filter.counted(systemId);
        String pairs = """
                WITH s AS MATERIALIZED (
                    SELECT s.person_id, s.details -> 'propertySessions' AS parts FROM session s WHERE %s AND cardinality(s.prompted_by) > 0
                )
                SELECT source_type, page, event, sessions, persons FROM (
                    SELECT p.source_type, p.page, p.event, count(*) AS sessions, count(DISTINCT s.person_id) AS persons
                    FROM s CROSS JOIN LATERAL prompts(s.person_id, s.parts) p WHERE %s
                    GROUP BY p.source_type, p.page, p.event
                ) pairs
                """.formatted(
                        sessions.sql(), filter.contents().prompts(sessions).sql());
        String statement = pairs + RANKING.page(sessions, after, limit);
        return database.reading(sql -> sql.rows(statement, sessions.parameters()))
                .map(rows -> ItemPage.of(rows.stream().map(Prompting::from).toList(), limit, Prompting::cursor));
    }
}
