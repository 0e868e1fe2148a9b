package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Visitor;
import io.sojourn.database.DatabaseContext;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Broker.Followed;
import io.sojourn.session.platform.Events;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Histories that no visitor makes: what becomes of them is defined (docs/sessions.md), and what comes after costs no more for it. They are 100 times as
 * large with {@code -Dsojourn.test.unusual=100}; the log tells how long each step took.
 */
@QuarkusTest
@Tag("S4")
class UnusualHistoriesTest {
    private static final Logger LOG = Logger.getLogger(UnusualHistoriesTest.class);
    private static final int SCALE = Integer.getInteger("sojourn.test.unusual", 2);
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final int BATCH = 500;
    /** Brokers refuse larger records. */
    private static final int LARGEST_RECORD = 1 << 20;

    /** One that no other test writes to. */
    private final int partition = ThreadLocalRandom.current().nextInt(1_000_002, 2_000_000);

    @Inject
    DatabaseContext context;

    @Inject
    EventsConsumer consumer;

    private Broker broker;
    private Followed told;
    private String system;
    private Events events;
    private long offset;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        told = broker.followFromNow(TopicName.SESSIONS);
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(40)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void takesAPersonThatNeverPauses() {
        int count = 1000 * SCALE;
        double step = 24.0 * 60 / count;
        deliver("a day of " + count, IntStream.range(0, count).mapToObj(i -> events.page("v", i * step)));

        deliver("one more", List.of(events.page("v", count * step)));
        deliver("a late one", List.of(events.click("v", 60.0001)));
        deliver("a late one after it", List.of(events.click("v", 13 * 60 + 0.0001)));

        assertThat(Api.sessions(system, ""))
                .extracting(one -> (Integer) one.get("eventCount"))
                .satisfies(counts ->
                        assertThat(counts.stream().mapToInt(one -> one).sum()).isEqualTo(count + 3))
                .hasSize(2);
        assertThat(largestMessage()).isLessThan(LARGEST_RECORD);
    }

    @Test
    void joinsAVisitorOfManySessionsToAUser() {
        int count = 50 * SCALE;
        Events old = new Events(system, events.beginning().minus(Duration.ofDays(300)));
        deliver(
                count + " sessions",
                IntStream.range(0, 4 * count)
                        .mapToObj(i -> old.page("v", 31.5 * Math.floorDiv(i, 4) + 0.25 * (i % 4))));

        deliver("one more", List.of(events.page("v", 0)));
        deliver("identify", List.of(events.identify("v", "ada", 1)));
        deliver("one more of the user", List.of(events.page("v", 2)));
        deliver("a late one that bridges", List.of(old.page("v", 15)));

        await().atMost(SOON).until(() -> sessionCount() == count);
    }

    @Test
    void joinsManyVisitorsToAUser() {
        int count = 100 * SCALE;
        deliver(
                count + " visitors",
                IntStream.range(0, count).mapToObj(i -> events.page("visitor-" + i, 40.0 * (i % 20))));
        deliver(
                "their identification",
                IntStream.range(0, count).mapToObj(i -> events.identify("visitor-" + i, "ada", 40.0 * (i % 20) + 1)));

        deliver("another visitor", List.of(events.page("another", 40.5)));
        deliver("its identification", List.of(events.identify("another", "ada", 41)));
        deliver("one more", List.of(events.page("another", 900)));
        deliver("a late one", List.of(events.page("visitor-1", 20)));

        await().atMost(SOON).until(() -> sessionCount() == 20);
        assertThat(largestMessage()).isLessThan(LARGEST_RECORD);
    }

    @Test
    void handsAVisitorOverAgainAndAgain() {
        int count = 10 * SCALE;
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            deliver(List.of(events.identify("kiosk", i % 2 == 0 ? "ada" : "bob", i), events.page("kiosk", i + 0.5)));
        }
        LOG.infof("UNUSUAL %d switches: %d ms each", count, millis(begun) / count);

        deliver("one more", List.of(events.page("kiosk", count + 1)));
        deliver("one more switch", List.of(events.identify("kiosk", "cyd", 0.5 * count + 60.25)));
        deliver("a late switch", List.of(events.identify("kiosk", "cyd", 0.5 * count + 0.25)));

        assertThat(Api.sessions(system, "?user=cyd")).hasSize(2);
        assertThat(eventCount()).isEqualTo(2 * count + 3);
        assertThat(largestMessage()).isLessThan(LARGEST_RECORD);
    }

    @Test
    void takesAliasesInACircleForWhatEachSays() {
        deliver(List.of(events.page("a", 0), events.page("b", 1)));

        deliver(List.of(alias("a", "b", 2), alias("b", "a", 3), alias("a", "a", 4)));

        assertThat(Api.sessions(system, "?user=a")).isNotEmpty();
        assertThat(Api.sessions(system, ""))
                .extracting(one -> (Integer) one.get("eventCount"))
                .satisfies(counts ->
                        assertThat(counts.stream().mapToInt(one -> one).sum()).isEqualTo(5));
    }

    private EventMessage alias(String visitor, String user, double minute) {
        return Events.with(
                events.event(EventKind.ALIAS, null, user, minute, Map.of()),
                new Visitor(null, user, visitor, null, null, null));
    }

    private int eventCount() {
        return Api.sessions(system, "?limit=200").stream()
                .mapToInt(one -> (Integer) one.get("eventCount"))
                .sum();
    }

    private int sessionCount() {
        return Api.json("viewer", system, "/metrics/sessions?state=open&developer=include")
                        .getInt("totalSessions")
                + Api.json("viewer", system, "/metrics/sessions?state=closed&developer=include")
                        .getInt("totalSessions");
    }

    private int largestMessage() {
        return told.records().stream()
                .filter(one -> one.key().startsWith(system))
                .mapToInt(one -> one.value().length)
                .max()
                .orElse(0);
    }

    private void deliver(String what, Stream<EventMessage> all) {
        deliver(what, all.toList());
    }

    private void deliver(String what, List<EventMessage> all) {
        long begun = System.nanoTime();
        long slowest = 0;
        for (int from = 0; from < all.size(); from += BATCH) {
            long batchBegun = System.nanoTime();
            deliver(all.subList(from, Math.min(from + BATCH, all.size())));
            slowest = Math.max(slowest, millis(batchBegun));
        }
        LOG.infof("UNUSUAL %s: %d ms, the slowest batch %d ms", what, millis(begun), slowest);
    }

    private void deliver(List<EventMessage> batch) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        batch.forEach(event -> records.add(
                new ConsumerRecord<>(TopicName.EVENTS, partition, offset++, event.key(), MessageJson.write(event))));
        TopicPartition place = new TopicPartition(TopicName.EVENTS, partition);
        context.apart(() -> consumer.consume(new ConsumerRecords<>(Map.of(place, records), Map.of())))
                .await()
                .atMost(SOON);
    }

    private static long millis(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
