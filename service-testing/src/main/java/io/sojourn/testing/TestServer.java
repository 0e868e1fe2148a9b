package io.sojourn.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.sojourn.servers.Ports;
import io.sojourn.servers.Server;
import io.sojourn.servers.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * A test resource over one real server with an empty, temporary data folder.
 *
 * @param <S> the server
 */
abstract class TestServer<S extends Server> implements QuarkusTestResourceLifecycleManager {
    private @Nullable S server;
    private @Nullable Path folder;

    /** Starts the server. */
    abstract S start(ServerSettings settings);

    /** What the service under test has to be told about it. */
    abstract Map<String, String> configuration(S server);

    @Override
    public final Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("sojourn-test");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        S started = start(ServerSettings.in(folder, Ports.free()).forTests());
        server = started;
        return configuration(started);
    }

    @Override
    public final void stop() {
        if (server != null) {
            server.close();
        }
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
