package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.database.DatabaseContext;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Events;
import io.sojourn.session.platform.HeldRows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Batches of different visitors are stored at once. */
@QuarkusTest
class SharedPagesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    EventsConsumer consumer;

    @Inject
    DatabaseContext context;

    @Inject
    DataSource database;

    @Test
    void nobodyWaitsForTheBatchThatCameToAPageFirst() throws Exception {
        String system = Api.newSystem("ada");
        Events events = new Events(system, Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(delivered(events.page("first", 0))).succeedsWithin(SOON);
        CompletableFuture<Void> held;
        try (HeldRows person =
                HeldRows.by(database, "SELECT * FROM person WHERE system_id = ?::uuid FOR UPDATE", system)) {
            held = delivered(events.page("first", 7));
            await().atMost(SOON).until(() -> person.waiting() == 1);

            assertThat(delivered(events.page("second", 7))).succeedsWithin(SOON);

            assertThat(held).isNotDone();
        }
        assertThat(held).succeedsWithin(SOON);
    }

    private CompletableFuture<Void> delivered(EventMessage event) {
        // One that no other test writes to.
        int partition = ThreadLocalRandom.current().nextInt(1000, 1_000_000);
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(TopicName.EVENTS, partition, 0, event.key(), MessageJson.write(event));
        ConsumerRecords<String, byte[]> batch = new ConsumerRecords<>(
                Map.of(new TopicPartition(TopicName.EVENTS, partition), List.of(record)), Map.of());
        return context.apart(() -> consumer.consume(batch)).subscribeAsCompletionStage();
    }
}
