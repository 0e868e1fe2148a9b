package io.sojourn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final int USERS = 10;
    private static final int BATCHES = 60;

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final Api api = new Api();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    @Tag("S4")
    void nothingIsLostAndNothingIsThereTwiceWhenSessionServiceIsKilledInMidStream() {
        String writeKey = api.writeKey("product");
        Instant begin = Instant.now();
        sendBatches(writeKey, begin, 0, BATCHES / 3);
        CompletableFuture<Void> restart =
                CompletableFuture.runAsync(() -> platform.killAndAwaitRestart("session-service"));
        sendBatches(writeKey, begin, BATCHES / 3, BATCHES);
        restart.join();
        sendBatches(writeKey, begin, 0, BATCHES / 3);

        for (int user = 0; user < USERS; user++) {
            Map<String, Object> session = api.awaitSession(user(user), BATCHES);
            List<Object> ids = api.eventsOf(session.get("id")).stream()
                    .map(event -> event.get("id"))
                    .toList();
            Set<Object> expected = new HashSet<>();
            for (int batch = 0; batch < BATCHES; batch++) {
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

    private void sendBatches(String writeKey, Instant begin, int from, int to) {
        for (int batch = from; batch < to; batch++) {
            List<Map<String, Object>> events = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                events.add(event(user(user), messageId(user, batch), begin.plusMillis(batch)));
            }
            Api.collect(writeKey, events);
        }
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
