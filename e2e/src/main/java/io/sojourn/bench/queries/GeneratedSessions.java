package io.sojourn.bench.queries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** Sessions that the database makes up. */
final class GeneratedSessions implements AutoCloseable {
    private static final Duration RECONNECTED_WITHIN = Duration.ofSeconds(10);

    private static final int SESSIONS_OF_A_PERSON = 4;
    private static final String PAGE = """
            SELECT id FROM session WHERE system_id = ? AND (started_at, id) < (?, ?) ORDER BY started_at DESC, id DESC LIMIT 50
            """;

    private final QueryServers servers;
    private final String systemId;
    private final Connection database;
    private final PreparedStatement page;
    private final Random random = new Random(5);

    GeneratedSessions(QueryServers servers, String systemId) throws SQLException {
        this.servers = servers;
        this.systemId = systemId;
        database = servers.database();
        page = database.prepareStatement(PAGE);
    }

    /** Makes them; how many seconds that took. */
    double make(long sessions) throws IOException, SQLException {
        long begin = System.nanoTime();
        String script;
        try (InputStream in = Objects.requireNonNull(GeneratedSessions.class.getResourceAsStream("sessions.sql"))) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        execute(script.formatted(sessions, Math.max(1, sessions / SESSIONS_OF_A_PERSON), systemId));
        execute("CHECKPOINT");
        execute("VACUUM session");
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The least that a page of the list can be: its ids from the index. */
    Object page() throws SQLException {
        Instant at = Instant.now()
                .minus(Duration.ofSeconds(random.nextLong(Duration.ofDays(364).toSeconds())));
        page.setObject(1, UUID.fromString(systemId));
        page.setTimestamp(2, Timestamp.from(at));
        page.setObject(3, new UUID(0, 0));
        try (ResultSet rows = page.executeQuery()) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    /** The sessions as a file for another database. */
    Path csv() throws SQLException {
        Path file = servers.data().resolve("sessions.csv");
        execute("COPY (SELECT " + BareDuckDb.columns() + " FROM session s) TO '" + file + "' (FORMAT csv, HEADER)");
        return file;
    }

    /** Until the service has noticed that its connections are gone, and made others. */
    private static void awaitAnswer(ServiceQuestions service) throws IOException, InterruptedException {
        long end = System.nanoTime() + RECONNECTED_WITHIN.toNanos();
        while (true) {
            try {
                service.list();
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
        }
    }

    /** A file with the plans of the statements that the service sends for its lists. */
    Path plans(ServiceQuestions service) throws Exception {
        Path log = servers.databaseLog();
        long begin = Files.size(log);
        execute("ALTER SYSTEM SET session_preload_libraries = 'auto_explain'");
        execute("ALTER SYSTEM SET auto_explain.log_min_duration = 0");
        execute("ALTER SYSTEM SET auto_explain.log_analyze = on");
        execute("SELECT pg_reload_conf()");
        // Only new connections load it: the service's pool makes them.
        execute(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()");
        awaitAnswer(service);
        service.numbers();
        service.activeUsers();
        service.list();
        service.listAnywhere();
        service.listByLastEvent();
        execute("ALTER SYSTEM RESET ALL");
        execute("SELECT pg_reload_conf()");
        byte[] all = Files.readAllBytes(log);
        Path file = servers.data().resolveSibling("queries-plans.txt");
        String text = new String(all, (int) begin, all.length - (int) begin, StandardCharsets.UTF_8);
        return Files.writeString(file, text);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private void execute(String statement) throws SQLException {
        try (Statement execution = database.createStatement()) {
            execution.execute(statement);
        }
    }
}
