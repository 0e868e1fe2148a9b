package io.sojourn.session.interactions;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.occurrences.Counting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Counts content interactions over time. */
@ApplicationScoped
class InteractionStore {
    private final Database database;

    @Inject
    InteractionStore(Database database) {
        this.database = database;
    }

    /**
     * Interactions and interactive persons of each step of time, in which their sessions begin, or end where the range is of ends.
     *
     * @param beginnings of the steps, in their order; each ends where the next one begins. What began before the first one and goes on in it is in it
     */
    Uni<List<Counts>> overTime(UUID systemId, SessionFilter filter, Counting counting, List<Instant> beginnings) {
        if (beginnings.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Conditions parameters = filter.counted(systemId);
        String statement = counting.sql(filter.time(), parameters)
                + " SELECT greatest(width_bucket(at, %s), 1), count(*), count(DISTINCT person_id) FROM happened GROUP BY 1"
                        .formatted(parameters.parameter(SqlTypes.times(
                                beginnings.stream().map(Instant::toEpochMilli).toList())));
        return database.reading(sql -> sql.rows(statement, parameters.parameters()))
                .map(rows -> counts(rows, beginnings.size()));
    }

    /** The database counts the steps from 1 on, and has those where nothing happened left out. */
    private static List<Counts> counts(List<Row> rows, int steps) {
        List<Counts> counts = new ArrayList<>(Collections.nCopies(steps, Counts.NONE));
        rows.forEach(row -> counts.set(row.count(0) - 1, new Counts(row.number(1), row.number(2))));
        return counts;
    }

    /** How many interactions of how many persons. */
    record Counts(long interactions, long persons) {
        static final Counts NONE = new Counts(0, 0);
    }
}
