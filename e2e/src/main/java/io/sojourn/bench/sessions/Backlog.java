package io.sojourn.bench.sessions;

import io.sojourn.contracts.MessageJson;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events that wait on the broker. */
final class Backlog {
    private Backlog() {}

    /** Sends traffic as the collect service does; done when the broker has it. Answers how many records there are. */
    static long of(String bootstrapServers, String topic, Traffic traffic, int events, long seed) {
        AtomicLong records = new AtomicLong();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        "5",
                        "batch.size",
                        "131072"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            traffic.make(events, seed, event -> {
                records.incrementAndGet();
                producer.send(new ProducerRecord<>(topic, event.key(), MessageJson.write(event)));
            });
            producer.flush();
        }
        return records.get();
    }
}
