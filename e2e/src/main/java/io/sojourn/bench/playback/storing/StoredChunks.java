package io.sojourn.bench.playback.storing;

import io.sojourn.bench.playback.busy.RecordedChunk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Lets a backlog of chunks pile up before the service, which is held meanwhile, and waits until all of it is stored. */
final class StoredChunks {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String HOLD = "LOCK TABLE progress IN SHARE ROW EXCLUSIVE MODE";
    private static final String STORED = "SELECT coalesce(sum(chunks), 0) FROM recording WHERE system_id = ?";

    private final StoreServers servers;

    StoredChunks(StoreServers servers) {
        this.servers = servers;
    }

    /** How many seconds it took from when the service was let go until all chunks of a new system were stored. */
    Took store(UUID system, int recordings, List<RecordedChunk> chunks) throws SQLException, InterruptedException {
        StoreServers.Used before;
        long begun;
        try (Connection connection = servers.connect();
                Statement hold = connection.createStatement()) {
            connection.setAutoCommit(false);
            hold.execute(HOLD);
            ChunkBacklog.of(servers.bootstrapServers(), system, recordings, chunks);
            before = servers.used();
            begun = System.nanoTime();
            connection.rollback();
        }
        await(system, (long) recordings * chunks.size());
        return new Took((System.nanoTime() - begun) / 1e9, servers.used().since(before));
    }

    private void await(UUID system, long expected) throws SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        try (Connection connection = servers.connect();
                PreparedStatement stored = connection.prepareStatement(STORED)) {
            stored.setString(1, system.toString());
            for (long now = count(stored); now < expected; now = count(stored)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "After %s only %d of %d chunks were stored".formatted(LONGEST, now, expected));
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static long count(PreparedStatement counting) throws SQLException {
        try (ResultSet row = counting.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How long it took, and what it cost. */
    record Took(double seconds, StoreServers.Used used) {}
}
