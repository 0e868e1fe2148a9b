package io.sojourn.database;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/** SQL statements on one connection. Parameters are {@code $1, $2, ...}; arrays are passed as typed Java arrays. */
public final class Sql {
    private static final String BY_INDEXES = """
            SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                set_config('enable_mergejoin', 'off', true), set_config('enable_material', 'off', true),
                set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true)
            """;

    private final ReactiveConnection connection;

    private Sql(ReactiveConnection connection) {
        this.connection = connection;
    }

    /** On the connection of a session, within its transaction. */
    public static Sql on(Mutiny.Session session) {
        return new Sql(((MutinySessionImpl) session).getReactiveConnection());
    }

    /**
     * Has the transaction's statements find rows by indexes. Work in bulk knows the keys of all rows that it touches, but the planner guesses how many
     * there are from statistics that lag behind tables that grow, and then reads whole partitions.
     */
    public Uni<Void> byIndexes() {
        return rows(BY_INDEXES).replaceWithVoid();
    }

    /** The rows of a statement that returns some. */
    public Uni<List<Row>> rows(String statement, @Nullable Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection.select(statement, parameters))
                .map(Sql::toList);
    }

    /** How many rows a statement changed. */
    public Uni<Integer> update(String statement, @Nullable Object... parameters) {
        return Uni.createFrom().completionStage(() -> connection.update(statement, parameters));
    }

    private static List<Row> toList(ReactiveConnection.Result result) {
        List<Row> rows = new ArrayList<>(result.size());
        result.forEachRemaining(values -> rows.add(new Row(values)));
        return rows;
    }
}
