package io.sojourn.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.sojourn.contracts.Topic;
import io.sojourn.contracts.TopicName;
import io.sojourn.servers.process.ServerStartException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each server acknowledged is still there after it was killed and started again. */
class ServersTest {
    private static final int DOCUMENTS = 200;

    @TempDir
    Path folder;

    @Test
    void postgresKeepsWhatWasCommittedWhenItIsKilled() throws Exception {
        ServerSettings settings = ServerSettings.in(folder, Ports.free());
        PostgresServer server = PostgresServer.start(settings);
        sql(server, "CREATE TABLE kept (id int)");
        sql(server, "INSERT INTO kept VALUES (1), (2), (3)");
        kill(server);

        try (PostgresServer again = PostgresServer.start(settings);
                Connection connection = connect(again);
                ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(3);
        }
    }

    @Test
    void kafkaKeepsWhatWasAcknowledgedWhenItIsKilled() throws Exception {
        List<Integer> ports = Ports.free(2);
        ServerSettings settings = ServerSettings.in(folder, ports.getFirst());
        KafkaServer server = KafkaServer.start(settings, ports.getLast());
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", server.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TopicName.CATALOG, "key", "value"))
                    .get();
        }
        kill(server);

        try (KafkaServer again = KafkaServer.start(settings, ports.getLast());
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", again.bootstrapServers()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TopicName.CATALOG, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(Duration.ofSeconds(10)))
                    .extracting(found -> found.value())
                    .containsExactly("value");
        }
    }

    @Test
    void kafkaHasTheTopicsOfThePlatform() throws Exception {
        List<Integer> ports = Ports.free(2);
        try (KafkaServer server = KafkaServer.start(ServerSettings.in(folder, ports.getFirst()), ports.getLast());
                Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrderElementsOf(
                            Topic.all().stream().map(Topic.Declaration::name).toList());
        }
    }

    @Test
    void kafkaGivesTopicsOfEarlierBuildsTheSettingsOfThisOne() throws Exception {
        List<Integer> ports = Ports.free(2);
        ServerSettings settings = ServerSettings.in(folder, ports.getFirst());
        ConfigResource catalog = new ConfigResource(ConfigResource.Type.TOPIC, TopicName.CATALOG);
        AlterConfigOp earlier =
                new AlterConfigOp(new ConfigEntry("max.compaction.lag.ms", "86400000"), AlterConfigOp.OpType.SET);
        try (KafkaServer server = KafkaServer.start(settings, ports.getLast());
                Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(catalog, List.of(earlier)))
                    .all()
                    .get();
        }

        try (KafkaServer again = KafkaServer.start(settings, ports.getLast());
                Admin admin = Admin.create(Map.of("bootstrap.servers", again.bootstrapServers()))) {
            await().untilAsserted(() -> assertThat(admin.describeConfigs(List.of(catalog))
                            .all()
                            .get()
                            .get(catalog)
                            .get("max.compaction.lag.ms")
                            .value())
                    .isEqualTo("3600000"));
        }
    }

    @Test
    void mongoKeepsWhatWasAcknowledgedWhenItIsKilled() throws Exception {
        ServerSettings settings = ServerSettings.in(folder, Ports.free());
        MongoServer server = MongoServer.start(settings);
        try (MongoClient client = MongoClients.create(server.url())) {
            MongoCollection<Document> collection = client.getDatabase("test").getCollection("kept");
            for (int i = 0; i < DOCUMENTS; i++) {
                collection.insertOne(new Document("_id", i));
            }
            kill(server);
        }

        try (MongoServer again = MongoServer.start(settings);
                MongoClient client = MongoClients.create(again.url())) {
            assertThat(client.getDatabase("test").getCollection("kept").countDocuments())
                    .isEqualTo(DOCUMENTS);
        }
    }

    @Test
    void keycloakServesTheImportedRealmAlsoAfterItWasKilled() throws Exception {
        Path realm =
                Files.write(folder.resolve("realm.json"), "{\"realm\": \"test\", \"enabled\": true}".getBytes(UTF_8));
        List<Integer> ports = Ports.free(2);
        ServerSettings settings = ServerSettings.in(folder, ports.getFirst());
        kill(KeycloakServer.start(settings, ports.getLast(), realm));

        try (KeycloakServer server = KeycloakServer.start(settings, ports.getLast(), realm);
                HttpClient client = HttpClient.newHttpClient()) {
            URI discovery = URI.create(server.issuer("test") + "/.well-known/openid-configuration");
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(discovery).build(), BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"issuer\":\"" + server.issuer("test") + "\"");
        }
    }

    @Test
    void refusesAPortThatIsTaken() {
        try (MongoServer server = MongoServer.start(ServerSettings.in(folder.resolve("one"), Ports.free()))) {
            ServerSettings samePort = ServerSettings.in(folder.resolve("two"), server.port());

            assertThatThrownBy(() -> MongoServer.start(samePort))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("Port " + server.port() + " is taken");
        }
    }

    @Test
    void saysWhyAServerEndedWhileStarting() throws Exception {
        Path notAFolder = Files.write(folder.resolve("file"), new byte[0]);
        ServerSettings impossible =
                new ServerSettings(Ports.free(), notAFolder.resolve("data"), folder.resolve("server.log"), true);

        assertThatThrownBy(() -> MongoServer.start(impossible))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("Not a directory")
                .hasMessageContaining(impossible.log().toString())
                .message()
                .hasLineCount(1);
    }

    private static void kill(Server server) {
        server.process().destroyForcibly();
        server.process().onExit().join();
    }

    private static void sql(PostgresServer server, String statement) throws SQLException {
        try (Connection connection = connect(server)) {
            connection.createStatement().execute(statement);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection("jdbc:" + server.url(), PostgresServer.USER, "");
    }
}
