package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.books.BooksMark;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.database.DatabaseContext;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Books;
import io.sojourn.session.platform.Events;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service dies after the database has a batch and before the broker has its offsets: the batch comes again. */
@QuarkusTest
@Tag("G6")
class RedeliveryTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** A partition that no other test writes to. */
    private final int partition = ThreadLocalRandom.current().nextInt(1000, 1_000_000);

    @Inject
    EventsConsumer consumer;

    @Inject
    DatabaseContext context;

    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        system = Api.newSystem("ada");
        events = new Events(system, Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void countsNothingTwiceWhenABatchComesAgain() {
        EventMessage first = events.page("v", 0);
        EventMessage second = events.page("v", 1);
        List<ConsumerRecord<String, byte[]>> batch = List.of(record(0, first), record(1, second), record(2, first));

        deliver(batch);
        deliver(batch);

        assertThat(Books.of(system, "events"))
                .isEqualTo(Map.of("received", 3, "stored", 2, "duplicate", 1, "inTransit", 0));
    }

    @Test
    void countsOnlyWhatIsNewWhenABatchComesAgainWithMore() {
        EventMessage first = events.page("v", 0);
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(List.of(record(0, first)));
        deliver(batch);
        batch.add(record(1, events.page("v", 1)));
        batch.add(record(2, first));

        deliver(batch);

        assertThat(Books.of(system, "events"))
                .isEqualTo(Map.of("received", 3, "stored", 2, "duplicate", 1, "inTransit", 0));
    }

    @Test
    void countsNoReceiptOfWhatTheCollectApiHasCounted() {
        ConsumerRecord<String, byte[]> marked = record(0, events.page("v", 0));
        marked.headers().add(new BooksMark("ingest-1").header());

        deliver(List.of(marked));

        assertThat(Books.of(system, "events")).isEqualTo(Map.of("received", 0, "stored", 1, "inTransit", -1));
    }

    private void deliver(List<ConsumerRecord<String, byte[]>> batch) {
        TopicPartition place = new TopicPartition(TopicName.EVENTS, partition);
        ConsumerRecords<String, byte[]> records = new ConsumerRecords<>(Map.of(place, batch), Map.of());
        context.apart(() -> consumer.consume(records)).await().atMost(SOON);
    }

    private ConsumerRecord<String, byte[]> record(long offset, EventMessage event) {
        return new ConsumerRecord<>(TopicName.EVENTS, partition, offset, event.key(), MessageJson.write(event));
    }
}
