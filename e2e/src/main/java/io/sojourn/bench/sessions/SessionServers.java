package io.sojourn.bench.sessions;

import io.sojourn.bench.keys.CallerKey;
import io.sojourn.bench.servers.MachineCpu;
import io.sojourn.bench.servers.SessionJvm;
import io.sojourn.servers.KafkaServer;
import io.sojourn.servers.Ports;
import io.sojourn.servers.PostgresServer;
import io.sojourn.servers.ServerSettings;
import io.sojourn.servers.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker, a database, both durable, and the packaged session-service, each a process of its own on free ports; ended, and their data deleted, when closed. */
final class SessionServers implements AutoCloseable {
    private static final int PARTITIONS = 4;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final Path home;
    private final Path folder;
    private final KafkaServer kafka;
    private final PostgresServer postgres;
    private final CallerKey key = new CallerKey();
    private final int port = Ports.free();
    private final ChildProcess service;

    SessionServers(Path home) throws IOException {
        this.home = home;
        folder = home.resolve("e2e/target/bench-sessions");
        // A run that was killed has left its data.
        if (Files.exists(folder)) {
            PathUtils.delete(folder);
        }
        Files.createDirectories(folder);
        kafka = KafkaServer.start(ServerSettings.in(folder("kafka"), Ports.free()), Ports.free());
        createTopic();
        postgres = PostgresServer.start(ServerSettings.in(folder("postgres"), Ports.free()));
        service = startService();
        service.awaitReady(() -> Ports.answers(port), START_TIMEOUT);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** The service's address. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** A token of a viewer of a system. */
    String token(String systemId) {
        return key.token(systemId);
    }

    /** A connection in the service's schema. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + postgres.url() + "?currentSchema=session", PostgresServer.USER, "");
    }

    /** CPU seconds that each has used. */
    Used used() {
        return new Used(
                MachineCpu.usedBy(service.handle()),
                MachineCpu.usedBy(kafka.process()),
                Stream.concat(Stream.of(postgres.process()), postgres.process().descendants())
                        .mapToDouble(MachineCpu::usedBy)
                        .sum(),
                MachineCpu.usedByAll());
    }

    long residentMebibytes() {
        return MachineCpu.residentMebibytes(service.handle());
    }

    @Override
    public void close() {
        service.stop();
        postgres.close();
        kafka.close();
        try {
            PathUtils.delete(folder.resolve("kafka"));
            PathUtils.delete(folder.resolve("postgres"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The floor's, like that of the events. */
    private void createTopic() throws IOException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(BarePipeline.TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IOException("The floor's topic cannot be made", failed);
        }
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private ChildProcess startService() throws IOException {
        Path keys = key.writtenTo(folder.resolve("keys.json"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = home.resolve("session-service/target/quarkus-app/quarkus-run.jar");
        List<String> command = Stream.of(
                        Stream.of(java.toString()), SessionJvm.OPTIONS.stream(), Stream.of("-jar", jar.toString()))
                .flatMap(part -> part)
                .toList();
        Map<String, String> environment = Map.of(
                "SOJOURN_HTTP_HOST",
                "127.0.0.1",
                "SOJOURN_HTTP_PORT",
                String.valueOf(port),
                "SOJOURN_KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers(),
                "SOJOURN_POSTGRES_URL",
                postgres.url(),
                "SOJOURN_POSTGRES_USER",
                PostgresServer.USER,
                "SOJOURN_POSTGRES_PASSWORD",
                "none",
                "SOJOURN_ACCESS_TRUSTED_KEYS",
                keys.toString());
        return ChildProcess.start("session-service", command, environment, folder.resolve("session-service.log"));
    }

    /** CPU seconds. */
    record Used(double service, double broker, double database, double machine) {
        Used since(Used before) {
            return new Used(
                    service - before.service,
                    broker - before.broker,
                    database - before.database,
                    machine - before.machine);
        }
    }
}
