package io.sojourn.session.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.Topic;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Books;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import io.sojourn.session.platform.Failures;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@Tag("G6")
class DeadLettersTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Database database;

    @Inject
    DatabaseContext context;

    private Broker broker;
    private String system;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void listsWhatCannotBeProcessedWithItsReason() {
        broker.send(TopicName.EVENTS, system + "/v", "{not json".getBytes(StandardCharsets.UTF_8));

        Map<String, Object> letter = letters(1).getFirst();

        assertThat(letter)
                .containsEntry("topic", TopicName.EVENTS)
                .containsEntry("preview", "{not json")
                .containsEntry("state", "open")
                .doesNotContainKey("unknown");
        assertThat(letter.get("reason").toString()).startsWith("This is no event message");
        assertThat(Api.json("admin", system, "/dead-letters?topic=" + TopicName.RECORDINGS)
                        .getList("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RECORDINGS", "ASSETS", "MANIFESTS"})
    void showsNothingOfWhatWasRecorded(Topic topic) {
        broker.send(topic.deadLetterName(), system + "/r", "[{\"type\":4}]".getBytes(StandardCharsets.UTF_8));

        assertThat(letters(1).getFirst().get("preview")).isNull();
    }

    @Test
    void storesWhatIsSentAgainOnceItsFaultIsMended() {
        String later = UUID.randomUUID().toString();
        EventMessage event = new Events(later, Instant.parse("2026-03-02T10:00:00Z")).page("v", 0);
        broker.send(List.of(event));
        system = later;
        String id = letters(1).getFirst().get("id").toString();
        await().atMost(SOON).until(() -> Books.of(later, "events")
                .equals(Map.of("received", 1, "dead-lettered", 1, "inTransit", 0)));
        addSystem(later);

        redrive(id, 200);

        await().atMost(SOON).untilAsserted(() -> assertThat(Books.of(later, "events"))
                .isEqualTo(Map.of("received", 1, "stored", 1, "inTransit", 0)));
        assertThat(Api.sessions(later, "")).hasSize(1);
        assertThat(letters(1).getFirst()).containsEntry("state", "redriven");
        redrive(id, 409);
    }

    @Test
    void makesANewLetterOfWhatFailsAgain() {
        EventMessage event = new Events(system, Instant.parse("2026-03-03T10:00:00Z")).page("", 0);
        broker.send(List.of(event, event));
        letters(2);

        Map<String, Object> done = Api.as("admin", system)
                .body(Map.of("topic", TopicName.EVENTS))
                .post("/api/v1/systems/" + system + "/dead-letters/redrive")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");

        assertThat(done).isEqualTo(Map.of("redriven", 2, "expired", 0, "remaining", 0));
        assertThat(letters(4)).extracting(one -> one.get("state")).containsOnly("open", "redriven");
        await().atMost(SOON).untilAsserted(() -> assertThat(Books.of(system, "events"))
                .isEqualTo(Map.of("received", 2, "dead-lettered", 2, "inTransit", 0)));
    }

    @Test
    void areSentOnceHoweverOftenTheirBatchIsTried() {
        Failures failures = Failures.of("Storing events");
        update("ALTER TABLE progress RENAME TO progress_away");
        try {
            broker.send(TopicName.EVENTS, system + "/v", "{not json".getBytes(StandardCharsets.UTF_8));
            await().atMost(SOON).until(() -> failures.count() >= 3);
        } finally {
            update("ALTER TABLE progress_away RENAME TO progress");
            failures.close();
        }

        letters(1);

        Broker.Followed dead = broker.follow(Topic.EVENTS.deadLetterName());
        await().atMost(SOON).untilAsserted(() -> assertThat(dead.records())
                .filteredOn(record -> record.key().equals(system + "/v"))
                .hasSize(1));
    }

    @Test
    void saysThatThereIsNoSuchLetter() {
        redrive(UUID.randomUUID().toString(), 404);
    }

    @Test
    void followsEachDeadLetterTopic() {
        String followed = ConfigProvider.getConfig().getValue("mp.messaging.incoming.letters.topics", String.class);

        assertThat(followed.split(","))
                .containsExactlyInAnyOrderElementsOf(Topic.all().stream()
                        .map(Topic.Declaration::name)
                        .filter(name -> name.endsWith(".dead"))
                        .toList());
    }

    private List<Map<String, Object>> letters(int count) {
        return await().atMost(SOON)
                .until(
                        () -> Api.json("admin", system, "/dead-letters").<Map<String, Object>>getList("items"),
                        found -> found.size() == count);
    }

    private void redrive(String id, int status) {
        Api.as("admin", system)
                .post("/api/v1/systems/" + system + "/dead-letters/" + id + "/redrive")
                .then()
                .statusCode(status);
    }

    private void addSystem(String id) {
        update("""
                INSERT INTO system SELECT $1, name, description, inactivity_timeout_ms, maximum_duration_ms,
                lateness_limit_ms, idle_threshold_ms, created_at FROM system LIMIT 1""", UUID.fromString(id));
    }

    private void update(String statement, Object... parameters) {
        context.apart(() -> database.inTransaction(sql -> sql.update(statement, parameters)))
                .await()
                .atMost(SOON);
    }
}
