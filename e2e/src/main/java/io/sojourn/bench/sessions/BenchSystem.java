package io.sojourn.bench.sessions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Systems that events of a run are of. */
final class BenchSystem {
    private static final String ADD = """
            INSERT INTO system (id, name, description, inactivity_timeout_ms, maximum_duration_ms, lateness_limit_ms, idle_threshold_ms, created_at)
            VALUES (?, 'Bench', '', 1800000, 43200000, 172800000, 30000, now())
            """;

    private BenchSystem() {}

    /** A new one. */
    static UUID added(SessionServers servers) throws SQLException {
        UUID system = UUID.randomUUID();
        try (Connection connection = servers.connect();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setObject(1, system);
            add.executeUpdate();
        }
        return system;
    }
}
