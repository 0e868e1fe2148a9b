package io.sojourn.bench.outage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sojourn.contracts.TopicName;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What is on the events topic.
 *
 * @param numbers of the events that are there
 * @param records how many there are, repeated events included
 */
record StoredEvents(BitSet numbers, long records) {
    private static final String ID = "\"id\":\"" + OutageSender.ID;

    /** Reads the whole topic. */
    static StoredEvents read(String bootstrapServers) {
        BitSet numbers = new BitSet();
        long records = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TopicName.EVENTS).stream()
                    .map(info -> new TopicPartition(TopicName.EVENTS, info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> stored : consumer.poll(Duration.ofMillis(500))) {
                    numbers.set(number(new String(stored.value(), UTF_8)));
                    records++;
                }
            }
        }
        return new StoredEvents(numbers, records);
    }

    private static int number(String event) {
        int from = event.indexOf(ID) + ID.length();
        return Integer.parseInt(event, from, event.indexOf('"', from), 10);
    }
}
