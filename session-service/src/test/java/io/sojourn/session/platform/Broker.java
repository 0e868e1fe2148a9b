package io.sojourn.session.platform;

import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.events.EventMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The broker of the tests, as a sender and reader beside the service sees it. */
public final class Broker implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    private final List<KafkaConsumer<String, byte[]>> consumers = new ArrayList<>();

    /** Sends events in this order; done when the broker has them. */
    public void send(List<EventMessage> events) {
        send(TopicName.EVENTS, events);
    }

    /** The same to a topic of the caller's own. */
    public void send(String topic, List<EventMessage> events) {
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        for (EventMessage event : events) {
            producer.send(new ProducerRecord<>(topic, event.key(), MessageJson.write(event)), (place, failure) -> {
                if (failure != null) {
                    failures.add(failure);
                }
            });
        }
        producer.flush();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("The broker does not have all events", failures.peek());
        }
    }

    /** Sends a record of any form. */
    public void send(String topic, String key, byte @Nullable [] value) {
        producer.send(new ProducerRecord<>(topic, key, value));
        producer.flush();
    }

    /** Follows a topic from its beginning. */
    public Followed follow(String topic) {
        Followed followed = followed(topic);
        followed.consumer.seekToBeginning(followed.consumer.assignment());
        return followed;
    }

    /** Follows a topic from now on. */
    public Followed followFromNow(String topic) {
        Followed followed = followed(topic);
        followed.consumer.seekToEnd(followed.consumer.assignment());
        followed.consumer.assignment().forEach(followed.consumer::position);
        return followed;
    }

    private Followed followed(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        UUID.randomUUID().toString()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumers.add(consumer);
        return new Followed(consumer, new ArrayList<>());
    }

    @Override
    public void close() {
        producer.close();
        consumers.forEach(KafkaConsumer::close);
    }

    /** All records of a topic so far. */
    public record Followed(KafkaConsumer<String, byte[]> consumer, List<ConsumerRecord<String, byte[]>> seen) {
        /** What was there until now, in the order of each partition. */
        public List<ConsumerRecord<String, byte[]>> records() {
            consumer.poll(POLL).forEach(seen::add);
            return List.copyOf(seen);
        }

        /** The values of the records whose key begins so. */
        public <T> List<T> values(String keyPrefix, Class<T> type) {
            return records().stream()
                    .filter(one -> one.key().startsWith(keyPrefix) && one.value() != null)
                    .map(one -> MessageJson.read(one.value(), type))
                    .toList();
        }
    }
}
