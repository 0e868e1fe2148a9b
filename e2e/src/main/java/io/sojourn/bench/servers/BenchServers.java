package io.sojourn.bench.servers;

import io.sojourn.contracts.CatalogMessage.Source;
import io.sojourn.contracts.TopicName;
import io.sojourn.servers.ChildProcess;
import io.sojourn.servers.KafkaServer;
import io.sojourn.servers.Ports;
import io.sojourn.servers.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** A broker, the packaged collect service and the floor, each a process of its own on free ports; ended when closed. */
public final class BenchServers implements AutoCloseable {
    /** Of the one source. */
    public static final String WRITE_KEY = "bench-write-key";

    /** As in production, see k8s/base/ingest-service.yaml. */
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xmx192m",
            "-XX:NewRatio=4",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=10000");

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Source SOURCE = new Source(
            "bench-source",
            "bench-system",
            "Shop",
            "product",
            "production",
            List.of(WRITE_KEY),
            List.of("https://shop.example.com"),
            true);

    private final Path folder;
    private final ServerSettings kafkaSettings;
    private final int controllerPort = Ports.free();
    private KafkaServer kafka;
    private final Topics topics;
    private final int ingestPort = Ports.free();
    private final int floorPort = Ports.free();
    private final ChildProcess ingest;
    private final ChildProcess floor;

    /**
     * Starts all three.
     *
     * @param home the checkout, where the service was packaged
     */
    public BenchServers(Path home) throws IOException, ExecutionException, InterruptedException {
        folder = Files.createDirectories(home.resolve("e2e/target/bench"));
        Path data = Files.createTempDirectory(folder, "kafka");
        kafkaSettings = ServerSettings.in(data, Ports.free());
        kafka = KafkaServer.start(kafkaSettings, controllerPort);
        topics = new Topics(kafka.bootstrapServers());
        topics.createFloor();
        topics.publish(SOURCE);
        floor = start(
                "the floor",
                List.of("-cp", classPath(), FloorServer.class.getName(), "" + floorPort, bootstrapServers()));
        Path jar = home.resolve("ingest-service/target/quarkus-app/quarkus-run.jar");
        ingest = start("ingest-service", List.of("-jar", jar.toString()));
        floor.awaitReady(() -> Ports.answers(floorPort), START_TIMEOUT);
        ingest.awaitReady(this::ingestIsReady, START_TIMEOUT);
    }

    /** The collect service. */
    public Contestant ingest() {
        return new Contestant("ingest-service", ingest.handle(), ingestPort, TopicName.EVENTS, true);
    }

    /** The floor: the whole body is one record. */
    public Contestant floor() {
        return new Contestant("floor", floor.handle(), floorPort, FloorServer.TOPIC, false);
    }

    /** The floor with as many records as there are events. */
    public Contestant floorWithRecordPerEvent() {
        return new Contestant("floor, record per event", floor.handle(), floorPort, FloorServer.TOPIC, true);
    }

    /** The broker's process. */
    public ProcessHandle broker() {
        return kafka.process();
    }

    /** The broker's topics. */
    public Topics topics() {
        return topics;
    }

    /** Where the collect service is. */
    public String ingestUrl() {
        return "http://127.0.0.1:" + ingestPort;
    }

    /** As clients' {@code bootstrap.servers} has it. */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Ends the broker by force and waits until it is gone. */
    public void killBroker() {
        kafka.process().destroyForcibly();
        kafka.process().onExit().join();
    }

    /** Starts the broker again on what it has kept. */
    public void restartBroker() {
        kafka = KafkaServer.start(kafkaSettings, controllerPort);
    }

    @Override
    public void close() {
        ingest.stop();
        floor.stop();
        topics.close();
        kafka.close();
    }

    private ChildProcess start(String name, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(program);
        Map<String, String> environment = Map.of(
                "SOJOURN_HTTP_HOST", "127.0.0.1",
                "SOJOURN_HTTP_PORT", String.valueOf(ingestPort),
                "SOJOURN_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
                // One source and one client send everything here: the limits are looked at, but not reached.
                "SOJOURN_LIMITS_EVENTS_PER_SECOND", "100000000",
                "SOJOURN_LIMITS_BURST", "100000000");
        return ChildProcess.start(name, command, environment, folder.resolve(name.replace(' ', '-') + ".log"));
    }

    private boolean ingestIsReady() {
        URI ready = URI.create(ingestUrl() + "/health/ready");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
