package io.sojourn.e2e;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Everything received ends in exactly one counted state, whatever is killed on the way. */
@Tag("G6")
@Isolated("it ends services and the broker")
class BooksTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BATCHES = 60;
    private static final int AT_ONCE = 5;

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final Api api = new Api();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String writeKey = api.writeKey("docs");
    private final String from = Instant.now().minusSeconds(60).toString();

    @Test
    void balanceToTheEventWhenServicesAndTheBrokerAreKilled() {
        Map<String, Long> before = states("events");
        CompletableFuture<Void> kills = CompletableFuture.runAsync(() -> {
            platform.killAndAwaitRestart("session-service");
            platform.killAndAwaitRestart("kafka");
            platform.killAndAwaitRestart("playback-service");
        });
        int chunks = 0;
        int batches = 0;
        while (batches < BATCHES || !kills.isDone()) {
            send(batches++);
            if (batches % 5 == 0) {
                sendChunk(chunks++);
            }
        }
        kills.join();
        sendByHand("{\"no\": \"event\"");
        sendByHand(withoutId());

        awaitBalance(before, batches, chunks);
        assertThat(gained(before, states("events"), "refused")).isGreaterThanOrEqualTo(batches);
        assertThat(unbalancedMinutes()).isEmpty();
    }

    @Test
    void aDeadLetterIsSentAgainThroughTheApiAndStored() {
        String user = "letter-" + run;
        String event = """
                {"version":1,"id":"%1$s","kind":"track","name":"Mended","at":"%2$s","origin":{"systemId":"%3$s","sourceId":"%4$s",\
                "sourceType":"docs","environment":"production"},"visitor":{"userId":"%1$s"},"times":{"received":"%2$s"},"properties":{}}""".formatted(user, Instant.now(), api.systemId(), sourceId());
        produce("sojourn.events.dead", event);

        String letter = await().atMost(PATIENCE)
                .until(
                        () -> api.get("/dead-letters")
                                .getString("items.find { it.preview?.contains('" + user + "') }.id"),
                        id -> id != null);
        api.authorized()
                .post("/api/v1/systems/" + api.systemId() + "/dead-letters/" + letter + "/redrive")
                .then()
                .statusCode(200);

        assertThat(api.awaitSession(user, 1)).containsEntry("eventCount", 1);
        assertThat(api.get("/sources/" + sourceId() + "/recent-events").getList("items.id"))
                .contains(user);
        await().atMost(PATIENCE).until(() -> states("events").get("inTransit") == 0);
    }

    private void awaitBalance(Map<String, Long> before, int batches, long chunks) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            Map<String, Long> after = states("events");
            assertThat(gained(before, after, "stored")).isEqualTo((AT_ONCE - 1L) * batches);
            assertThat(gained(before, after, "late-merged")).isEqualTo(batches);
            assertThat(gained(before, after, "dead-lettered")).isEqualTo(1);
            assertThat(after).containsEntry("inTransit", 0L);
        });
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(states("chunks"))
                .containsEntry("stored", chunks)
                .containsEntry("inTransit", 0L));
    }

    /** Five events, of which one is two hours late, one that is sent twice, one that is refused; until they are taken. */
    private void send(int batch) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            items.add(event(batch + "-" + i, Instant.now().minus(i == 0 ? Duration.ofHours(2) : Duration.ZERO)));
        }
        items.add(items.getLast());
        items.add(Map.of("type", "track", "userId", "books-" + run));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .pollDelay(Duration.ZERO)
                .until(() -> post("/v1/batch", Map.of("batch", items)) == 200);
    }

    private void sendChunk(int sequence) {
        String query = "?anonymousId=books-" + run + "&tabId=tab&snapshot=0&sentAt=" + System.currentTimeMillis();
        List<Map<String, Object>> content = List.of(
                Map.of("type", 3, "timestamp", System.currentTimeMillis(), "data", Map.of("source", 1, "n", sequence)));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .pollDelay(Duration.ZERO)
                .until(() -> post("/v1/recordings/books-" + run + "/chunks/" + sequence + query, content) == 200);
    }

    private int post(String path, Object body) {
        return given().baseUri(platform.gateway())
                .auth()
                .preemptive()
                .basic(writeKey, "")
                .contentType("application/json")
                .body(body)
                .post(path)
                .statusCode();
    }

    private Map<String, Object> event(String id, Instant at) {
        return Map.of(
                "type",
                "track",
                "event",
                "Read",
                "userId",
                "books-" + run,
                "messageId",
                run + "-" + id,
                "timestamp",
                at.toString());
    }

    private void sendByHand(String value) {
        produce("sojourn.events", value);
    }

    private void produce(String topic, String value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "localhost:" + platform.port("KAFKA")),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, api.systemId() + "/by-hand", value.getBytes(UTF_8)));
        }
    }

    /** It says where it is from, so that it is counted; but it is no event. */
    private String withoutId() {
        return "{\"version\":1,\"origin\":{\"systemId\":\"%s\",\"sourceId\":\"%s\"},\"times\":{\"received\":\"%s\"}}"
                .formatted(api.systemId(), sourceId(), Instant.now());
    }

    private String sourceId() {
        return api.get("/sources").getString("items.find { it.type == 'docs' }.id");
    }

    /** The source's counts by state, with {@code received} and {@code inTransit}. */
    private Map<String, Long> states(String what) {
        JsonPath books = api.get("/books?sourceId=" + sourceId() + "&what=" + what + "&from=" + from);
        Map<String, Long> states = new HashMap<>();
        List<Map<String, Object>> totals = books.getList("totals");
        for (Map<String, Object> total : totals) {
            states.put("received", ((Number) total.get("received")).longValue());
            states.put("inTransit", ((Number) total.get("inTransit")).longValue());
            for (Object one : (List<?>) total.get("states")) {
                Map<?, ?> state = (Map<?, ?>) one;
                states.merge(String.valueOf(state.get("state")), ((Number) state.get("count")).longValue(), Long::sum);
            }
        }
        return states;
    }

    private List<Object> unbalancedMinutes() {
        return api.get("/books?sourceId=" + sourceId() + "&from=" + from)
                .getList("minutes.findAll { it.received != it.states.sum { s -> s.count } }");
    }

    private static long gained(Map<String, Long> before, Map<String, Long> after, String state) {
        return after.getOrDefault(state, 0L) - before.getOrDefault(state, 0L);
    }
}
