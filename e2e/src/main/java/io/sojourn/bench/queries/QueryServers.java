package io.sojourn.bench.queries;

import io.sojourn.bench.keys.CallerKey;
import io.sojourn.bench.servers.SessionJvm;
import io.sojourn.servers.KafkaServer;
import io.sojourn.servers.Ports;
import io.sojourn.servers.PostgresServer;
import io.sojourn.servers.ServerSettings;
import io.sojourn.servers.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;

/** A database, a broker and the packaged session-service, each a process of its own on free ports; ended and deleted when closed. */
final class QueryServers implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);

    private final Path home;
    private final Path folder;
    private final Path data;
    private final CallerKey key = new CallerKey();
    private final HttpClient http = HttpClient.newHttpClient();
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final int port = Ports.free();
    private ChildProcess service;

    /** Starts all of them, and waits until the service has made its tables. */
    QueryServers(Path home) throws IOException {
        this.home = home;
        folder = Files.createDirectories(home.resolve("e2e/target/bench"));
        data = folder.resolve("queries");
        deleteData();
        postgres = PostgresServer.start(settings("postgres").forTests());
        kafka = KafkaServer.start(settings("kafka"), Ports.free());
        service = startService();
        service.awaitReady(() -> status("/health/ready", "") == 200, START_TIMEOUT);
    }

    /** A connection to the service's tables. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + postgres.url() + "?currentSchema=session&preferQueryMode=extended", PostgresServer.USER, "");
    }

    /** A folder for files, deleted in the end. */
    Path data() {
        return data;
    }

    /** What the database has logged, plans among it. */
    Path databaseLog() {
        return data.resolve("postgres/server.log");
    }

    /** Ends the service and starts it again; how long it takes until it is ready, and until there are numbers. */
    Restart restartService(String systemId) {
        service.stop();
        long begin = System.nanoTime();
        service = startService();
        service.awaitReady(() -> status("/health/ready", "") == 200, START_TIMEOUT);
        double ready = seconds(begin);
        String token = token(systemId);
        String path = "/api/v1/systems/" + systemId + "/metrics/sessions";
        service.awaitReady(() -> status(path, token) == 200, Duration.ofMinutes(10));
        return new Restart(ready, seconds(begin));
    }

    /** The service's process. */
    ProcessHandle service() {
        return service.handle();
    }

    /** The service's address. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** A token of a viewer of a system. */
    String token(String systemId) {
        return key.token(systemId);
    }

    @Override
    public void close() {
        service.stop();
        http.close();
        kafka.close();
        postgres.close();
        deleteData();
    }

    private ServerSettings settings(String name) throws IOException {
        return ServerSettings.in(Files.createDirectories(data.resolve(name)), Ports.free());
    }

    private ChildProcess startService() {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(SessionJvm.OPTIONS);
            command.add("-Djava.io.tmpdir=" + Files.createDirectories(data.resolve("temp")));
            command.add("-jar");
            command.add(home.resolve("session-service/target/quarkus-app/quarkus-run.jar")
                    .toString());
            Map<String, String> environment = Map.of(
                    "SOJOURN_HTTP_HOST", "127.0.0.1",
                    "SOJOURN_HTTP_PORT", String.valueOf(port),
                    "SOJOURN_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                    "SOJOURN_POSTGRES_URL", postgres.url(),
                    "SOJOURN_POSTGRES_USER", PostgresServer.USER,
                    "SOJOURN_POSTGRES_PASSWORD", "none",
                    "SOJOURN_ACCESS_TRUSTED_KEYS",
                            key.writtenTo(data.resolve("trusted.json")).toString());
            return ChildProcess.start("session-service", command, environment, folder.resolve("session-service.log"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int status(String path, String token) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void deleteData() {
        try {
            if (Files.exists(data)) {
                PathUtils.delete(data);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(data + " cannot be deleted", failed);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** How many seconds after its start the service was ready, and how many until it had numbers. */
    record Restart(double ready, double numbers) {}
}
