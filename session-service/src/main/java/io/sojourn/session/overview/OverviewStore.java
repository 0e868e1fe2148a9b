package io.sojourn.session.overview;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.SessionFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Adds up what sessions hold. */
@ApplicationScoped
class OverviewStore {
    private static final String OF_PERSONS = """
            SELECT count(*), coalesce(sum(sessions), 0)::bigint, coalesce(sum(events), 0)::bigint, coalesce(sum(pages), 0)::bigint,
                coalesce(sum(interactions), 0)::bigint, coalesce(sum(errors), 0)::bigint, coalesce(sum(failing), 0)::bigint
            FROM (
                SELECT count(*) AS sessions, sum(s.event_count) AS events, sum(s.page_view_count) AS pages,
                    sum(s.interaction_count) AS interactions, sum(s.error_count) AS errors, count(*) FILTER (WHERE s.error_count > 0) AS failing
                FROM session s WHERE
            """;

    private final Database database;

    @Inject
    OverviewStore(Database database) {
        this.database = database;
    }

    /** The numbers of the sessions that count and match. */
    Uni<OverviewNumbers> numbers(UUID systemId, SessionFilter filter) {
        Conditions sessions = filter.counted(systemId);
        String statement = OF_PERSONS + sessions.sql() + " GROUP BY s.person_id) by_person";
        return database.reading(sql -> sql.rows(statement, sessions.parameters()))
                .map(rows -> OverviewNumbers.from(rows.getFirst()));
    }
}
