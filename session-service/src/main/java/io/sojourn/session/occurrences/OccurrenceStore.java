package io.sojourn.session.occurrences;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.SessionFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what happened in the sessions that count and match a filter. */
@ApplicationScoped
public class OccurrenceStore {
    private static final String TALLIES =
            " SELECT name, count(*) AS how_often, count(DISTINCT id) AS in_sessions, count(DISTINCT person_id) FROM happened GROUP BY name";
    private static final String TOTAL =
            " SELECT '', count(*), count(DISTINCT id), count(DISTINCT person_id) FROM happened";

    private final Database database;

    @Inject
    OccurrenceStore(Database database) {
        this.database = database;
    }

    /** What happened most: in most sessions, or most often; what is alike by its name. */
    public Uni<List<Tally>> top(UUID systemId, SessionFilter filter, Counting counting, Order order, int most) {
        Conditions parameters = filter.counted(systemId);
        String statement = counting.sql(filter.time(), parameters) + TALLIES + " ORDER BY " + order.column()
                + " DESC, name LIMIT " + parameters.parameter(most);
        return tallies(statement, parameters);
    }

    /** The same things in another range, by name; what did not happen there is missing. */
    public Uni<Map<String, Tally>> named(
            UUID systemId, SessionFilter filter, Counting counting, Collection<String> names) {
        Conditions parameters = filter.counted(systemId);
        String statement = counting.sql(filter.time(), parameters) + TALLIES + " HAVING name = ANY("
                + parameters.parameter(SqlTypes.texts(names)) + ")";
        return tallies(statement, parameters)
                .map(found -> found.stream().collect(Collectors.toMap(Tally::name, Function.identity())));
    }

    /** All of it together. */
    public Uni<Tally> total(UUID systemId, SessionFilter filter, Counting counting) {
        Conditions parameters = filter.counted(systemId);
        return tallies(counting.sql(filter.time(), parameters) + TOTAL, parameters)
                .map(List::getFirst);
    }

    private Uni<List<Tally>> tallies(String statement, Conditions parameters) {
        return database.reading(sql -> sql.rows(statement, parameters.parameters()))
                .map(rows -> rows.stream().map(Tally::from).toList());
    }

    /** By what the first come first. */
    public enum Order {
        /** How often it happened. */
        COUNT,
        /** In how many sessions. */
        SESSIONS;

        private String column() {
            return this == COUNT ? "how_often" : "in_sessions";
        }
    }
}
