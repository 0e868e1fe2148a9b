package io.sojourn.testing;

import io.sojourn.servers.PostgresServer;
import io.sojourn.servers.ServerSettings;
import java.util.Map;

/** An empty PostgreSQL; sets what the services read from the environment in production. */
public final class PostgresTestResource extends TestServer<PostgresServer> {
    @Override
    PostgresServer start(ServerSettings settings) {
        return PostgresServer.start(settings);
    }

    @Override
    Map<String, String> configuration(PostgresServer server) {
        return Map.of(
                "SOJOURN_POSTGRES_URL",
                server.url(),
                "SOJOURN_POSTGRES_USER",
                PostgresServer.USER,
                "SOJOURN_POSTGRES_PASSWORD",
                "none");
    }
}
