package io.sojourn.session.projection;

import io.agroal.api.AgroalDataSource;
import io.sojourn.session.projection.columns.SessionImage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads sessions in bulk, as a stream. Blocks its caller: the one thread that keeps the projection. */
@ApplicationScoped
class ProjectionStore {
    private static final String SESSIONS = "SELECT " + SessionRowReader.COLUMNS + " FROM session s";
    /** The planner does not know how many sessions a growing partition has: it would rather read all of them than look for some. */
    private static final String BY_INDEX = "SET LOCAL enable_seqscan = off";

    private final AgroalDataSource database;

    @Inject
    ProjectionStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Passes all sessions on, as they were when it began. */
    void all(Consumer<SessionImage> sessions) throws SQLException {
        try (Connection connection = database.getConnection()) {
            copy(connection, SESSIONS, sessions);
        }
    }

    /** Passes those of some sessions on that are there. */
    void some(Collection<UUID> ids, Consumer<SessionImage> sessions) throws SQLException {
        String list = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        try (Connection connection = database.getConnection();
                Statement planning = connection.createStatement()) {
            connection.setAutoCommit(false);
            planning.execute(BY_INDEX);
            copy(connection, SESSIONS + " WHERE s.id = ANY('{" + list + "}'::uuid[])", sessions);
            connection.commit();
        }
    }

    private static void copy(Connection connection, String query, Consumer<SessionImage> sessions) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
        try {
            SessionRowReader reader = new SessionRowReader(sessions);
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                reader.read(message);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
