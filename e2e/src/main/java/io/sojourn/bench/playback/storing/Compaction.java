package io.sojourn.bench.playback.storing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.sojourn.bench.platform.Waiting;
import io.sojourn.bench.playback.storing.StoreServers.Used;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Waits until what can be compacted is: all chunks before the last picture of their recording. */
final class Compaction {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final StoreServers servers;

    Compaction(StoreServers servers) {
        this.servers = servers;
    }

    /** Whether the service compacts recordings at all. */
    boolean exists() throws SQLException {
        try (Connection connection = servers.connect();
                ResultSet table = connection.getMetaData().getTables(null, "playback", "segment", null)) {
            return table.next();
        }
    }

    /**
     * What it took.
     *
     * @param most how many chunks there may still be as they came
     */
    Used await(long most) {
        try (MongoClient mongo = MongoClients.create(servers.mongoUrl())) {
            var chunks = mongo.getDatabase("sojourn_playback").getCollection("chunks");
            Used before = servers.used();
            Waiting.until(
                    "all but %d chunks are compacted".formatted(most), LONGEST, () -> chunks.countDocuments() <= most);
            return servers.used().since(before);
        }
    }
}
