package io.sojourn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it ends services, the broker and the database")
class RecoveryTest {
    private static final int USERS = 10;

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final Api api = new Api();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    @Tag("S4")
    void nothingIsLostAndNothingIsThereTwiceWhenSessionServiceIsKilledInMidStream() {
        String writeKey = api.writeKey("product");
        Instant begin = Instant.now();
        CompletableFuture<Integer> storedBeforeTheKill = CompletableFuture.supplyAsync(this::killOnceEventsAreStored);
        int batches = 0;
        while (!storedBeforeTheKill.isDone()) {
            sendBatch(writeKey, begin, batches++);
        }
        for (int again = 0; again < batches / 3; again++) {
            sendBatch(writeKey, begin, again);
        }

        assertThat(storedBeforeTheKill.join()).isPositive().isLessThan(batches);
        for (int user = 0; user < USERS; user++) {
            Map<String, Object> session = api.awaitSession(user(user), batches);
            List<Object> ids = api.eventsOf(session.get("id")).stream()
                    .map(event -> event.get("id"))
                    .toList();
            Set<Object> expected = new HashSet<>();
            for (int batch = 0; batch < batches; batch++) {
                expected.add(messageId(user, batch));
            }
            assertThat(ids).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheBrokerAndTheDatabaseWereKilled() {
        String user = "durable-" + run;
        Api.collect(api.writeKey("product"), List.of(event(user, "durable-1-" + run, Instant.now())));
        platform.killAndAwaitRestart("kafka");
        platform.killAndAwaitRestart("postgres");
        Api.collect(api.writeKey("product"), List.of(event(user, "durable-2-" + run, Instant.now())));

        Map<String, Object> session = api.awaitSession(user, 2);

        assertThat(session).containsEntry("state", "open");
    }

    /** Kills session-service when it is amid the events of the first user; answers how many of them it had stored just before. */
    private int killOnceEventsAreStored() {
        int stored = Awaitility.await("events are being stored")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> api.sessionsOf(user(0)).stream()
                                .mapToInt(session -> (int) session.get("eventCount"))
                                .sum(),
                        count -> count > 0);
        platform.killAndAwaitRestart("session-service");
        return stored;
    }

    private void sendBatch(String writeKey, Instant begin, int batch) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            events.add(event(user(user), messageId(user, batch), begin.plusMillis(batch)));
        }
        Api.collect(writeKey, events);
    }

    private String user(int number) {
        return "recovery-" + run + "-" + number;
    }

    private String messageId(int user, int batch) {
        return run + "-" + user + "-" + batch;
    }

    private static Map<String, Object> event(String user, String messageId, Instant at) {
        return Map.of(
                "type",
                "track",
                "event",
                "Step Done",
                "userId",
                user,
                "messageId",
                messageId,
                "timestamp",
                at.toString());
    }
}
