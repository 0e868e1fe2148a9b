package io.sojourn.bench.sessions;

import io.sojourn.bench.sessions.SessionServers.Used;
import io.sojourn.bench.sessions.Traffic.Kind;
import io.sojourn.bench.sessions.Traffic.Visits;
import io.sojourn.contracts.TopicName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Lets a backlog pile up before a service that is held, then lets the service go and waits until all of it is in the database. */
final class AssemblyRun {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String HOLD = "LOCK TABLE progress IN SHARE ROW EXCLUSIVE MODE";
    private static final String BOOKED = """
            SELECT coalesce(sum(count), 0) FROM books
            WHERE system_id = ? AND what = 'events' AND state IN ('stored', 'late-merged', 'duplicate')
            """;
    private static final String SESSIONS = "SELECT count(*), sum(event_count) FROM session WHERE system_id = ?";

    private final SessionServers servers;
    private final int visitors;

    AssemblyRun(SessionServers servers, int visitors) {
        this.servers = servers;
        this.visitors = visitors;
    }

    /** Runs with traffic of a new system. */
    AssemblyResult of(Kind kind, int events, long seed) throws SQLException, InterruptedException {
        UUID system = BenchSystem.added(servers);
        Traffic traffic = new Traffic(
                system.toString(), Instant.now().minus(Duration.ofHours(2)), visitors, kind, Visits.TOGETHER);
        long records;
        try (Connection connection = servers.connect();
                Statement hold = connection.createStatement()) {
            connection.setAutoCommit(false);
            hold.execute(HOLD);
            records = Backlog.of(servers.bootstrapServers(), TopicName.EVENTS, traffic, events, seed);
            connection.rollback();
        }
        return measured(system, traffic, events, records);
    }

    private AssemblyResult measured(UUID system, Traffic traffic, int events, long records)
            throws SQLException, InterruptedException {
        Used before = servers.used();
        long begun = System.nanoTime();
        try (Connection connection = servers.connect()) {
            while (number(connection, BOOKED, system, 1) < records) {
                if (System.nanoTime() - begun > LONGEST.toNanos()) {
                    throw new IllegalStateException("After %s only %d of %d records were processed"
                            .formatted(LONGEST, number(connection, BOOKED, system, 1), records));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            Used used = servers.used().since(before);
            long sessions = number(connection, SESSIONS, system, 1);
            long counted = number(connection, SESSIONS, system, 2);
            if (sessions != traffic.visits(events) || counted != events) {
                throw new IllegalStateException("There are %d sessions with %d events, but %d visits with %d events"
                        .formatted(sessions, counted, traffic.visits(events), events));
            }
            return new AssemblyResult(
                    traffic.kind().name().toLowerCase(Locale.ROOT),
                    records,
                    sessions,
                    seconds,
                    used,
                    servers.residentMebibytes());
        }
    }

    private static long number(Connection connection, String query, UUID system, int column) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, system);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(column);
            }
        }
    }
}
