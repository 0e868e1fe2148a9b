package io.sojourn.session.interactions;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.metrics.TimeStep;
import io.sojourn.session.occurrences.Counting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts content interactions over time. */
@ApplicationScoped
class InteractionStore {
    private final Database database;

    @Inject
    InteractionStore(Database database) {
        this.database = database;
    }

    /** Interactions and interactive persons of each step of time in which a session with any begins, by the step's beginning. */
    Uni<Map<Instant, Counts>> overTime(UUID systemId, SessionFilter filter, Counting counting, TimeStep step) {
        Conditions parameters = filter.counted(systemId);
        String statement = counting.sql(filter.time(), parameters)
                + " SELECT date_trunc(%s, started_at, %s), count(*), count(DISTINCT person_id) FROM happened GROUP BY 1"
                        .formatted(
                                parameters.parameter(step.unit()),
                                parameters.parameter(step.zone().getId()));
        return database.reading(sql -> sql.rows(statement, parameters.parameters()))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> Instant.ofEpochMilli(row.time(0)),
                                row -> new Counts(row.number(1), row.number(2)))));
    }

    /** How many interactions of how many persons. */
    record Counts(long interactions, long persons) {
        static final Counts NONE = new Counts(0, 0);
    }
}
