package io.sojourn.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.TrackMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The real SDKs go on sending while the broker is killed: they lose nothing, and are never told more than is true. */
@Tag("X5")
@Tag("G6")
@Isolated("it ends the broker")
class SdkOutageTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int BEFORE_AND_AFTER = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final Api api = new Api();
    private final String writeKey = api.writeKey("marketing");
    private final String run = UUID.randomUUID().toString();
    private final Instant begun = Instant.now();

    @Test
    void whatTheNodeSdkWasToldIsTakenIsStoredThoughTheBrokerIsKilled() throws Exception {
        String user = "node-outage-" + run;
        Process node = new ProcessBuilder("node", "send-on.mjs", platform.gateway(), writeKey, user)
                .directory(
                        Path.of(System.getProperty("sojourn.home"), "e2e/sdk").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        awaitStored(user, BEFORE_AND_AFTER);

        platform.killAndAwaitRestart("kafka");
        awaitStored(user, 2 * BEFORE_AND_AFTER);
        node.getOutputStream().close();
        List<String> taken = JSON.readValue(node.getInputStream(), new TypeReference<>() {});

        assertThat(node.waitFor()).isZero();
        assertThat(taken).hasSizeGreaterThan(2 * BEFORE_AND_AFTER);
        expectStored(user, taken);
    }

    @Test
    void whatTheJavaSdkWasToldIsTakenIsStoredThoughTheBrokerIsKilled() {
        String user = "java-outage-" + run;
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        AtomicInteger answered = new AtomicInteger();
        Analytics analytics = Analytics.builder(writeKey)
                .endpoint(platform.gateway())
                .flushQueueSize(5)
                .retries(10)
                .callback(new Answers(taken, answered))
                .build();
        AtomicInteger sent = new AtomicInteger();
        Runnable sending = () -> {
            analytics.enqueue(TrackMessage.builder("Invoice Paid").userId(user));
            sent.incrementAndGet();
        };

        sendUntil(sending, () -> taken.size() >= BEFORE_AND_AFTER);
        Thread kill = Thread.ofVirtual().start(() -> platform.killAndAwaitRestart("kafka"));
        sendUntil(sending, () -> !kill.isAlive());
        int before = taken.size();
        sendUntil(sending, () -> taken.size() >= before + BEFORE_AND_AFTER);
        analytics.flush();
        await().atMost(PATIENCE).until(() -> answered.get() == sent.get());
        analytics.shutdown();

        expectStored(user, List.copyOf(taken));
    }

    private static void sendUntil(Runnable sending, Callable<Boolean> done) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    sending.run();
                    return done.call();
                });
    }

    private void awaitStored(String user, int events) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> stored(user).size() >= events);
    }

    /** Every one of them is stored, once, and the books say the same. */
    private void expectStored(String user, List<String> taken) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(stored(user)).containsAll(taken).doesNotHaveDuplicates());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(inTransit()).isNotEmpty().containsOnly(0));
    }

    /** The ids of all of the user's stored events. */
    private List<Object> stored(String user) {
        return api.sessionsOf(user).stream()
                .flatMap(session -> api.eventsOf(session.get("id")).stream())
                .map(event -> event.get("id"))
                .toList();
    }

    private List<Integer> inTransit() {
        return api.get("/books?what=events&from=" + begun.minusSeconds(60)).getList("totals.inTransit");
    }

    /** What the SDK is told about each message. */
    private record Answers(Queue<String> taken, AtomicInteger answered) implements Callback {
        @Override
        public void success(Message message) {
            taken.add(message.messageId());
            answered.incrementAndGet();
        }

        @Override
        public void failure(Message message, Throwable failure) {
            answered.incrementAndGet();
        }
    }
}
