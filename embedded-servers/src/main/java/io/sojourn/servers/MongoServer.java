package io.sojourn.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server of the MongoDB protocol that keeps its data in one file; what it acknowledged survives its end. */
public final class MongoServer implements Server {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final ServerSettings settings;
    private final ChildProcess child;

    private MongoServer(ServerSettings settings, ChildProcess child) {
        this.settings = settings;
        this.child = child;
    }

    /** Starts it. */
    public static MongoServer start(ServerSettings settings) {
        Ports.requireFree(settings.port(), "the MongoDB server");
        Path libraries = ServerFiles.libraries("mongodb");
        List<String> command = JavaCommand.of(
                List.of("-Xms32m", "-Xmx256m"),
                libraries + "/classes" + System.getProperty("path.separator") + libraries + "/*",
                "io.sojourn.servers.mongodb.MongoProcess",
                settings.data().toString(),
                String.valueOf(settings.port()));
        ChildProcess child = ChildProcess.start("The MongoDB server", command, Map.of(), settings.log());
        child.awaitReady(() -> Ports.answers(settings.port()), START_TIMEOUT);
        return new MongoServer(settings, child);
    }

    /** The connection string. */
    public String url() {
        return "mongodb://127.0.0.1:" + settings.port();
    }

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public ProcessHandle process() {
        return child.handle();
    }

    @Override
    public void close() {
        child.stop();
    }
}
