package io.sojourn.bench.playback.storing;

import io.sojourn.bench.keys.CallerKey;
import io.sojourn.bench.keys.MasterKey;
import io.sojourn.bench.servers.MachineCpu;
import io.sojourn.servers.KafkaServer;
import io.sojourn.servers.MongoServer;
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
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** A broker, a database, a server of the MongoDB protocol, all durable, and the packaged playback-service; ended, and their data deleted, when closed. */
final class StoreServers implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);

    /** As in production, see k8s/base/playback-service.yaml. */
    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-Xmx224m", "-XX:MetaspaceSize=160m", "-XX:MaxMetaspaceSize=160m");

    private final Path folder;
    private final Path data;
    private final KafkaServer kafka;
    private final PostgresServer postgres;
    private final MongoServer mongo;
    private final ChildProcess service;

    StoreServers(Path home) throws IOException {
        folder = Files.createDirectories(home.resolve("e2e/target/bench"));
        data = folder.resolve("store");
        deleteData();
        kafka = KafkaServer.start(settings("kafka"), Ports.free());
        postgres = PostgresServer.start(settings("postgres"));
        mongo = MongoServer.start(settings("mongodb"));
        int port = Ports.free();
        service = startService(home, port);
        service.awaitReady(() -> Ports.answers(port), START_TIMEOUT);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** A connection in the service's schema. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + postgres.url() + "?currentSchema=playback", PostgresServer.USER, "");
    }

    /** The blobs' connection string. */
    String mongoUrl() {
        return mongo.url();
    }

    /** CPU seconds that each has used. */
    Used used() {
        return new Used(
                MachineCpu.usedBy(service.handle()),
                MachineCpu.usedBy(mongo.process()),
                Stream.concat(Stream.of(postgres.process()), postgres.process().descendants())
                        .mapToDouble(MachineCpu::usedBy)
                        .sum(),
                MachineCpu.usedBy(kafka.process()),
                MachineCpu.usedBy(ProcessHandle.current()),
                MachineCpu.usedByAll());
    }

    long residentMebibytes() {
        return MachineCpu.residentMebibytes(service.handle());
    }

    @Override
    public void close() {
        service.stop();
        mongo.close();
        postgres.close();
        kafka.close();
        deleteData();
    }

    private ServerSettings settings(String name) throws IOException {
        return ServerSettings.in(Files.createDirectories(data.resolve(name)), Ports.free());
    }

    private ChildProcess startService(Path home, int port) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = home.resolve("playback-service/target/quarkus-app/quarkus-run.jar");
        List<String> command = Stream.of(Stream.of(java.toString()), JVM.stream(), Stream.of("-jar", jar.toString()))
                .flatMap(part -> part)
                .toList();
        Map<String, String> environment = Map.of(
                "SOJOURN_HTTP_HOST", "127.0.0.1",
                "SOJOURN_HTTP_PORT", String.valueOf(port),
                "SOJOURN_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
                "SOJOURN_POSTGRES_URL", postgres.url(),
                "SOJOURN_POSTGRES_USER", PostgresServer.USER,
                "SOJOURN_POSTGRES_PASSWORD", "none",
                "SOJOURN_MONGODB_URL", mongo.url(),
                "SOJOURN_ACCESS_TRUSTED_KEYS",
                        new CallerKey().writtenTo(data.resolve("keys.json")).toString(),
                "SOJOURN_PLAYBACK_MASTER_KEY",
                        MasterKey.writtenTo(data.resolve("master-key.json")).toString());
        return ChildProcess.start("playback-service", command, environment, folder.resolve("playback-service.log"));
    }

    /** Gigabytes after a run; a run that was killed has left them. */
    private void deleteData() {
        try {
            if (Files.exists(data)) {
                PathUtils.delete(data);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(data + " cannot be deleted", failed);
        }
    }

    /** CPU seconds. */
    record Used(double service, double mongo, double database, double broker, double benchmark, double machine) {
        Used since(Used before) {
            return new Used(
                    service - before.service,
                    mongo - before.mongo,
                    database - before.database,
                    broker - before.broker,
                    benchmark - before.benchmark,
                    machine - before.machine);
        }

        /** What none of them used. */
        double others() {
            return Math.max(0, machine - service - mongo - database - broker - benchmark);
        }
    }
}
