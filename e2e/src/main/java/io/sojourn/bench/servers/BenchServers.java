package io.sojourn.bench.servers;

import io.sojourn.bench.keys.SigningKey;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.servers.KafkaServer;
import io.sojourn.servers.Ports;
import io.sojourn.servers.ServerSettings;
import io.sojourn.servers.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** A broker, the packaged collect service, the packaged gateway before it, the floor and a bare proxy before that, each a process of its own on free ports; ended when closed. */
public final class BenchServers implements AutoCloseable {
    /** Of the one source. */
    public static final String WRITE_KEY = "bench-write-key";

    /** As in production, see k8s/base/ingest-service.yaml. */
    private static final List<String> INGEST_JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xmx224m",
            "-XX:MetaspaceSize=160m",
            "-XX:NewRatio=4",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=10000",
            "--enable-native-access=ALL-UNNAMED");

    /** As in production, see k8s/base/gateway.yaml. */
    private static final List<String> GATEWAY_JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xmx160m",
            "-XX:MetaspaceSize=160m",
            "-XX:MaxMetaspaceSize=160m",
            "--enable-native-access=ALL-UNNAMED");

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

    private final Path home;
    private final Path folder;
    private final Path data;
    private final ServerSettings kafkaSettings;
    private final int controllerPort = Ports.free();
    private KafkaServer kafka;
    private final Topics topics;
    private final int ingestPort = Ports.free();
    private final int gatewayPort = Ports.free();
    private final int floorPort = Ports.free();
    private final int proxyPort = Ports.free();
    private final ChildProcess ingest;
    private final ChildProcess gateway;
    private final ChildProcess floor;
    private final ChildProcess proxy;

    /**
     * Starts all of them.
     *
     * @param home the checkout, where the services were packaged
     */
    public BenchServers(Path home) throws IOException, ExecutionException, InterruptedException {
        this.home = home;
        folder = Files.createDirectories(home.resolve("e2e/target/bench"));
        data = folder.resolve("kafka");
        deleteData();
        kafkaSettings = ServerSettings.in(Files.createDirectories(data), Ports.free());
        kafka = KafkaServer.start(kafkaSettings, controllerPort);
        topics = new Topics(kafka.bootstrapServers());
        topics.createFloor();
        topics.publish(SOURCE);
        floor = startFloor();
        proxy = startProxy();
        ingest = startIngest();
        gateway = startGateway();
        floor.awaitReady(() -> Ports.answers(floorPort), START_TIMEOUT);
        proxy.awaitReady(() -> Ports.answers(proxyPort), START_TIMEOUT);
        ingest.awaitReady(() -> answers(ingestUrl() + "/health/ready"), START_TIMEOUT);
        // Its readiness waits for a sign-in provider, which collecting does not need and which is not here.
        gateway.awaitReady(() -> answers("http://127.0.0.1:" + gatewayPort + "/sojourn.js"), START_TIMEOUT);
    }

    /** The collect service. */
    public Contestant ingest() {
        return new Contestant("ingest-service", List.of(ingest.handle()), ingestPort, TopicName.EVENTS, true);
    }

    /** The collect service behind the gateway. */
    public Contestant throughGateway() {
        return new Contestant(
                "through the gateway", List.of(gateway.handle(), ingest.handle()), gatewayPort, TopicName.EVENTS, true);
    }

    /** The floor: the whole body is one record. */
    public Contestant floor() {
        return new Contestant("floor", List.of(floor.handle()), floorPort, FloorServer.TOPIC, false);
    }

    /** The floor behind the least that a gateway could be. */
    public Contestant floorBehindProxy() {
        return new Contestant(
                "floor behind a proxy", List.of(proxy.handle(), floor.handle()), proxyPort, FloorServer.TOPIC, false);
    }

    /** The floor with as many records as there are events. */
    public Contestant floorWithRecordPerEvent() {
        return new Contestant("floor, record per event", List.of(floor.handle()), floorPort, FloorServer.TOPIC, true);
    }

    /** The collect service, as what takes chunks of recordings. */
    public Contestant chunks() {
        return new Contestant("ingest-service", List.of(ingest.handle()), ingestPort, TopicName.RECORDINGS, false);
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
        gateway.stop();
        ingest.stop();
        proxy.stop();
        floor.stop();
        topics.close();
        kafka.close();
        deleteData();
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

    private ChildProcess startFloor() {
        return start("the floor", INGEST_JVM, program(FloorServer.class, floorPort, bootstrapServers()), Map.of());
    }

    private ChildProcess startProxy() {
        return start("the proxy", GATEWAY_JVM, program(ProxyServer.class, proxyPort, floorPort), Map.of());
    }

    private static List<String> program(Class<?> main, Object... arguments) {
        List<String> program = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(program::add);
        return program;
    }

    private ChildProcess startIngest() {
        return start(
                "ingest-service",
                INGEST_JVM,
                jar("ingest-service"),
                Map.of(
                        "SOJOURN_HTTP_PORT", String.valueOf(ingestPort),
                        // One source and one client send everything here: the limits are looked at, but not reached.
                        "SOJOURN_LIMITS_EVENTS_PER_SECOND", "100000000",
                        "SOJOURN_LIMITS_BURST", "100000000"));
    }

    private ChildProcess startGateway() throws IOException {
        String nobody = "http://127.0.0.1:" + Ports.free();
        Map<String, String> environment = new TreeMap<>();
        environment.put("SOJOURN_HTTP_PORT", String.valueOf(gatewayPort));
        environment.put("SOJOURN_MANAGEMENT_PORT", String.valueOf(Ports.free()));
        environment.put("SOJOURN_PUBLIC_URL", "http://localhost:" + gatewayPort);
        environment.put("SOJOURN_ACCESS_KEY", SigningKey.writtenTo(folder).toString());
        environment.put("SOJOURN_INGEST_URL", ingestUrl());
        environment.put("SOJOURN_SESSION_URL", nobody);
        environment.put("SOJOURN_PLAYBACK_URL", nobody);
        environment.put("SOJOURN_SUMMARY_URL", nobody);
        environment.put("SOJOURN_OIDC_ISSUER", nobody + "/realms/sojourn");
        environment.put("SOJOURN_OIDC_COOKIE_SECRET", "a-secret-of-the-benchmark-of-32-characters");
        // The load generator speaks for many clients, as a load balancer does.
        environment.put("SOJOURN_GATEWAY_TRUSTED_PROXIES", "127.0.0.1");
        return start("gateway", GATEWAY_JVM, jar("gateway"), environment);
    }

    private List<String> jar(String module) {
        return List.of(
                "-jar",
                home.resolve(module + "/target/quarkus-app/quarkus-run.jar").toString());
    }

    private ChildProcess start(String name, List<String> options, List<String> program, Map<String, String> own) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program);
        Map<String, String> environment = new TreeMap<>(own);
        environment.put("SOJOURN_HTTP_HOST", "127.0.0.1");
        environment.put("SOJOURN_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        return ChildProcess.start(name, command, environment, folder.resolve(name.replace(' ', '-') + ".log"));
    }

    private static boolean answers(String url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
