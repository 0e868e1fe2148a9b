package io.sojourn.session.occurrences;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.rankings.RankedPart;
import io.sojourn.session.rankings.RankedPart.Order;
import io.sojourn.session.rankings.RankedPlace;
import io.sojourn.session.rankings.Ranking;
import io.sojourn.session.requests.ItemPage;
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
            " SELECT name, count(*) AS how_often, count(DISTINCT id) AS in_sessions, count(DISTINCT person_id) AS of_persons FROM happened GROUP BY name";
    private static final String TOTAL =
            " SELECT '', count(*), count(DISTINCT id), count(DISTINCT person_id) FROM happened";

    private final Database database;

    @Inject
    OccurrenceStore(Database database) {
        this.database = database;
    }

    /** What happened most: in most sessions, or most often; what is alike by its name. */
    public Uni<ItemPage<Tally>> page(UUID systemId, SessionFilter filter, Counting counting, RankedPart part) {
        Conditions parameters = filter.counted(systemId);
        String statement = counting.sql(filter.time(), parameters)
                + " SELECT name, how_often, in_sessions, of_persons FROM (" + TALLIES + ") tallies"
                + new Ranking(column(part.order()), "name").page(parameters, part.after(), part.limit());
        return tallies(statement, parameters)
                .map(found -> ItemPage.of(
                        found, part.limit(), tally -> place(tally, part.order()).cursor()));
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

    private static String column(Order order) {
        return order == Order.COUNT ? "how_often" : "in_sessions";
    }

    private static RankedPlace place(Tally tally, Order order) {
        return RankedPlace.of(order == Order.COUNT ? tally.count() : tally.sessions(), tally.name());
    }
}
