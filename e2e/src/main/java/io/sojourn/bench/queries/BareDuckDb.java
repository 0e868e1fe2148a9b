package io.sojourn.bench.queries;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The floor of the numbers: the same sessions in a column database, asked without any service around. */
final class BareDuckDb implements AutoCloseable {
    private static final String BY_PERSON = """
            WITH by_person AS (
                SELECT person_id, count(*) AS sessions, sum(duration_ms) AS duration FROM session
                WHERE duration_ms <= 43200000 AND NOT bot AND NOT developer AND state = 'closed'
            """;
    private static final String NUMBERS = """
             GROUP BY person_id)
            SELECT sum(sessions), count(*), sum(duration), quantile_cont(duration::double / sessions, 0.5) FROM by_person
            """;

    private final Connection database;

    /** Loads what PostgreSQL wrote to a file. */
    BareDuckDb(Path csv) throws SQLException {
        database = DriverManager.getConnection("jdbc:duckdb:" + csv.resolveSibling("bare.duckdb"));
        try (Statement statement = database.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET memory_limit = '2GB'");
            statement.execute("CREATE TABLE session AS SELECT * FROM read_csv('" + csv + "', header = true)");
            statement.execute("CHECKPOINT");
        }
    }

    /** What is to be written, of sessions {@code s}. */
    static String columns() {
        return "s.person_id, s.duration_ms, s.started_at, s.bot, s.developer_reason IS NOT NULL AS developer, s.state, s.country, s.browser";
    }

    /** M1 to M5 of all sessions. */
    Object numbers() throws SQLException {
        return first(BY_PERSON + NUMBERS);
    }

    /** M1 to M5 of one country and two browsers. */
    Object numbersWithTwoConditions() throws SQLException {
        return first(BY_PERSON + " AND country = 'DE' AND browser IN ('Chrome', 'Safari')" + NUMBERS);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private Object first(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1);
        }
    }
}
