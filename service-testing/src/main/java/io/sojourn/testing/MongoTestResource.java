package io.sojourn.testing;

import io.sojourn.servers.MongoServer;
import io.sojourn.servers.ServerSettings;
import java.util.Map;

/** An empty server of the MongoDB protocol; sets what the services read from the environment in production. */
public final class MongoTestResource extends TestServer<MongoServer> {
    @Override
    MongoServer start(ServerSettings settings) {
        return MongoServer.start(settings);
    }

    @Override
    Map<String, String> configuration(MongoServer server) {
        return Map.of("SOJOURN_MONGODB_URL", server.url());
    }
}
