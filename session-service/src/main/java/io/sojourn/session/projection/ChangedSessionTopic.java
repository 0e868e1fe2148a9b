package io.sojourn.session.projection;

import io.sojourn.contracts.TopicName;
import io.sojourn.messaging.UngroupedConsumers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Which sessions changed, as the topic tells it: all of them to each instance, so that none needs a group. */
@ApplicationScoped
class ChangedSessionTopic {
    private static final Duration PARTITIONS_KNOWN_FOR = Duration.ofSeconds(30);

    private static final int RECORDS_AT_ONCE = 5_000;
    private static final int BYTES_AT_ONCE = 8 << 20;

    private final UngroupedConsumers consumers;

    @Inject
    ChangedSessionTopic(UngroupedConsumers consumers) {
        this.consumers = consumers;
    }

    /** Reads what comes from now on. */
    Reading fromNow() {
        KafkaConsumer<String, byte[]> consumer = consumers.open(RECORDS_AT_ONCE, BYTES_AT_ONCE);
        try {
            List<TopicPartition> partitions = partitions(consumer);
            if (partitions.isEmpty()) {
                throw new IllegalStateException("The broker does not have the topic " + TopicName.SESSIONS + " yet");
            }
            consumer.assign(partitions);
            consumer.endOffsets(partitions).forEach(consumer::seek);
            return new Reading(consumer, partitions);
        } catch (RuntimeException failed) {
            consumer.close();
            throw failed;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        List<PartitionInfo> found = consumer.partitionsFor(TopicName.SESSIONS);
        return found.stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                .toList();
    }

    /** A place on all partitions of the topic. */
    static final class Reading implements AutoCloseable {
        private final KafkaConsumer<String, byte[]> consumer;
        private final List<TopicPartition> partitions;
        private long partitionsCheckedAt = System.nanoTime();

        private Reading(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
            this.consumer = consumer;
            this.partitions = partitions;
        }

        /** Passes on which sessions changed until now. */
        void untilNow(Consumer<List<UUID>> changed) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                changed.accept(ids(consumer.poll(Duration.ofSeconds(1))));
            }
        }

        /** Passes on which sessions change within a time. */
        void during(Duration time, Consumer<List<UUID>> changed) {
            long end = System.nanoTime() + time.toNanos();
            for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
                changed.accept(ids(consumer.poll(Duration.ofNanos(left))));
            }
            checkPartitions();
        }

        @Override
        public void close() {
            consumer.close();
        }

        /** Nobody would read a partition that was added. */
        private void checkPartitions() {
            if (System.nanoTime() - partitionsCheckedAt > PARTITIONS_KNOWN_FOR.toNanos()) {
                if (!partitions(consumer).equals(partitions)) {
                    throw new IllegalStateException("The topic " + TopicName.SESSIONS + " has other partitions now");
                }
                partitionsCheckedAt = System.nanoTime();
            }
        }

        /** The key is the system's id and the session's, with a slash between. */
        private static List<UUID> ids(ConsumerRecords<String, byte[]> records) {
            List<UUID> ids = new ArrayList<>(records.count());
            records.forEach(record ->
                    ids.add(UUID.fromString(record.key().substring(record.key().indexOf('/') + 1))));
            return ids;
        }
    }
}
