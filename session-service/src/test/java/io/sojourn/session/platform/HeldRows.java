package io.sojourn.session.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction beside the service that holds rows until it is closed: whoever needs them waits for it. */
public final class HeldRows implements AutoCloseable {
    private static final String WAITING = """
            SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted AND pid <> pg_backend_pid()
            """;

    private final Connection connection;

    private HeldRows(Connection connection) {
        this.connection = connection;
    }

    /** Holds what a statement writes or locks. */
    public static HeldRows by(DataSource database, String statement, Object... parameters) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        HeldRows held = new HeldRows(connection);
        held.execute(statement, parameters);
        return held;
    }

    /** How many connections wait for a lock now, of whomever. */
    public long waiting() throws SQLException {
        try (PreparedStatement waiting = connection.prepareStatement(WAITING);
                ResultSet row = waiting.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Goes on with a statement in the same transaction. */
    public void execute(String text, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
