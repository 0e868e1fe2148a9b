package io.sojourn.bench.sessions;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the database keeps of events, after it has tidied up. */
final class StoredBytes {
    private static final String PER_EVENT = """
            SELECT sum(pg_total_relation_size(c.oid)) / (SELECT count(*) FROM event)
            FROM pg_class c WHERE c.relnamespace = 'session'::regnamespace AND c.relkind = 'r'
                AND (c.relname ~ '^(event|session)_' OR c.relname IN ('person', 'visitor', 'handover'))
            """;

    private StoredBytes() {}

    /** Bytes of all that follows from events, by event. */
    static double perEvent(SessionServers servers) throws SQLException {
        try (Connection connection = servers.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM");
            try (ResultSet row = statement.executeQuery(PER_EVENT)) {
                row.next();
                return row.getDouble(1);
            }
        }
    }
}
