package io.sojourn.servers;

import io.sojourn.servers.process.ChildProcess;
import io.sojourn.servers.process.JavaCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server of the MongoDB protocol that keeps its data in one file; what it acknowledged survives its end. */
public final class MongoServer extends Server {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private MongoServer(ServerSettings settings, ChildProcess child) {
        super(settings.port(), child);
    }

    /** Starts it and waits until it is ready. */
    public static MongoServer start(ServerSettings settings) {
        MongoServer server = launch(settings);
        server.awaitReady();
        return server;
    }

    /** Starts its process. */
    public static MongoServer launch(ServerSettings settings) {
        Ports.requireFree(settings.port(), "the MongoDB server");
        Path libraries = ServerFiles.libraries("mongodb");
        List<String> command = JavaCommand.of(
                List.of("-Xms32m", "-Xmx256m"),
                libraries + "/classes" + System.getProperty("path.separator") + libraries + "/*",
                "io.sojourn.servers.mongodb.MongoProcess",
                settings.data().toString(),
                String.valueOf(settings.port()));
        return new MongoServer(settings, ChildProcess.start("The MongoDB server", command, Map.of(), settings.log()));
    }

    @Override
    public void awaitReady() {
        child().awaitReady(() -> Ports.answers(port()), START_TIMEOUT);
    }

    /** The connection string. */
    public String url() {
        return "mongodb://127.0.0.1:" + port();
    }
}
