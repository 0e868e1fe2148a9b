package io.sojourn.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Consumers that belong to no group: they read from where they are told, commit nothing, and fail where the broker no longer has what they ask for. */
@ApplicationScoped
public class UngroupedConsumers {
    private final Map<String, Object> settings = new HashMap<>();

    @Inject
    UngroupedConsumers(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        broker.forEach((name, value) -> {
            if (ConsumerConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    }

    /**
     * A consumer, to be closed by the caller.
     *
     * @param recordsAtOnce the most that a poll answers
     * @param bytesAtOnce about as many as are fetched at once
     */
    public KafkaConsumer<String, byte[]> open(int recordsAtOnce, int bytesAtOnce) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, recordsAtOnce);
        own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, bytesAtOnce);
        return new KafkaConsumer<>(own, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
