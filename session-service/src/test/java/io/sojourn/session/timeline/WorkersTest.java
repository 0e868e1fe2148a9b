package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.database.DatabaseContext;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Events;
import io.vertx.core.Context;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Event loops serve requests: what keeps a processor busy is done elsewhere. */
@QuarkusTest
class WorkersTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** One that no other test writes to. */
    private static final int PARTITION = 1_000_001;

    @Inject
    DatabaseContext context;

    @Inject
    EventsConsumer consumer;

    @Test
    void readsEventsOnAnotherThreadThanTheConsumersOwn() {
        AtomicBoolean onEventLoop = new AtomicBoolean();
        EventMessage event = new Events(Api.newSystem("ada"), Instant.parse("2026-03-01T10:00:00Z")).page("v", 0);
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(TopicName.EVENTS, PARTITION, 0, event.key(), null) {
                    @Override
                    public byte[] value() {
                        onEventLoop.compareAndSet(false, Context.isOnEventLoopThread());
                        return MessageJson.write(event);
                    }
                };
        TopicPartition place = new TopicPartition(TopicName.EVENTS, PARTITION);

        context.apart(() -> consumer.consume(new ConsumerRecords<>(Map.of(place, List.of(record)), Map.of())))
                .await()
                .atMost(SOON);

        assertThat(onEventLoop).isFalse();
    }

    @Test
    void continuesWhereItWas() {
        boolean backOnTheEventLoop = context.apart(
                        () -> context.onWorker(Context::isOnEventLoopThread).chain(busyOnEventLoop -> Uni.createFrom()
                                .item(!busyOnEventLoop && Context.isOnEventLoopThread())))
                .await()
                .atMost(SOON);

        assertThat(backOnTheEventLoop).isTrue();
    }
}
