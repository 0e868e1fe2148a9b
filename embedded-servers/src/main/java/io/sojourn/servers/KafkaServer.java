package io.sojourn.servers;

import io.sojourn.contracts.Topic;
import io.sojourn.servers.process.ChildProcess;
import io.sojourn.servers.process.JavaCommand;
import io.sojourn.servers.process.ServerStartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** Apache Kafka as one process, broker and controller in one (KRaft), with the platform's topics. */
public final class KafkaServer extends Server {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final int PROBE_MILLIS = 2000;
    private static final int TOPICS_MILLIS = 30_000;
    private static final int PARTITIONS_AT_MOST = 4;
    private static final String CLUSTER_ID = "c29qb3Vybi1sb2NhbC0wMA";

    private KafkaServer(ServerSettings settings, ChildProcess child) {
        super(settings.port(), child);
    }

    /** Starts it as {@link #launch} does, and waits until it is ready. */
    public static KafkaServer start(ServerSettings settings, int controllerPort) {
        KafkaServer server = launch(settings, controllerPort);
        server.awaitReady();
        return server;
    }

    /**
     * Starts its process; formats the data folder first if it is new.
     *
     * @param controllerPort a second port, for the controller
     */
    public static KafkaServer launch(ServerSettings settings, int controllerPort) {
        Ports.requireFree(settings.port(), "Kafka");
        Ports.requireFree(controllerPort, "Kafka's controller");
        Path libraries = ServerFiles.libraries("kafka");
        Path file = new KafkaConfiguration(settings, controllerPort).write();
        if (!Files.exists(settings.data().resolve("meta.properties"))) {
            ChildProcess.run(
                    "Kafka's format",
                    java(libraries, "kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", file.toString()),
                    settings.log());
        }
        ChildProcess child =
                ChildProcess.start("Kafka", java(libraries, "kafka.Kafka", file.toString()), Map.of(), settings.log());
        return new KafkaServer(settings, child);
    }

    /** Waits until it answers, then creates the topics that are missing and sets up those that are there. */
    @Override
    public void awaitReady() {
        child().awaitReady(this::answers, START_TIMEOUT);
        createTopics(bootstrapServers(), PARTITIONS_AT_MOST);
        applySettings();
    }

    /** As clients' {@code bootstrap.servers} has it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    private boolean answers() {
        if (!Ports.answers(port())) {
            return false;
        }
        try (Admin admin = admin()) {
            return !admin.describeCluster()
                    .nodes()
                    .get(PROBE_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Creates the platform's topics that are missing on a broker, with at most so many partitions each. */
    public static void createTopics(String bootstrapServers, int partitionsAtMost) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TOPICS_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TOPICS_MILLIS))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Topic.all().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> newTopic(topic, partitionsAtMost))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException failed) {
            throw new ServerStartException(
                    "The topics cannot be created on " + bootstrapServers + ": " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("The topics were not waited for", interrupted);
        }
    }

    /** Gives topics that an earlier build created the settings that are declared now. */
    private void applySettings() {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = Topic.all().stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), KafkaServer::settings));
        try (Admin admin = admin()) {
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException failed) {
            throw new ServerStartException("The topics cannot be set up: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("The topics were not waited for", interrupted);
        }
    }

    private static Collection<AlterConfigOp> settings(Topic.Declaration topic) {
        return topic.settings().entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static NewTopic newTopic(Topic.Declaration topic, int partitionsAtMost) {
        int partitions = Math.min(topic.partitions(), partitionsAtMost);
        Optional<Short> replicationOfTheBroker = Optional.empty();
        return new NewTopic(topic.name(), Optional.of(partitions), replicationOfTheBroker).configs(topic.settings());
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PROBE_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PROBE_MILLIS));
    }

    private static List<String> java(Path libraries, String mainClass, String... arguments) {
        return JavaCommand.of(List.of("-Xms64m", "-Xmx256m"), libraries + "/*", mainClass, arguments);
    }
}
