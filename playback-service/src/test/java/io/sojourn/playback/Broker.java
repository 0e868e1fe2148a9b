package io.sojourn.playback;

import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.Asset;
import io.sojourn.contracts.assets.AssetHeaders;
import io.sojourn.contracts.assets.ManifestPart;
import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.contracts.recordings.RecordingChunkHeaders;
import io.sojourn.contracts.sessions.SessionMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services' side of the broker. */
public final class Broker implements AutoCloseable {
    private final String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());

    /** Done when the assertion holds; what the broker is told is seen in the service a little later. */
    public static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    /** Sends a chunk as ingest-service does. */
    public void send(RecordingChunk chunk, byte[] content) {
        send(chunk.key(), RecordingChunkHeaders.write(chunk), content);
    }

    /** Sends a chunk several times, so that all are taken as one batch if that can be. */
    public void sendTogether(RecordingChunk chunk, List<byte[]> contents) {
        contents.forEach(content -> producer.send(new ProducerRecord<>(
                TopicName.RECORDINGS, null, chunk.key(), content, RecordingChunkHeaders.write(chunk))));
        producer.flush();
    }

    /** Sends anything to the recordings' topic. */
    public void send(String key, Headers headers, byte[] content) {
        producer.send(new ProducerRecord<>(TopicName.RECORDINGS, null, key, content, headers));
        producer.flush();
    }

    /** Sends an asset as ingest-service does. */
    public void send(Asset asset, byte[] content) {
        sendAsset(asset.key(), AssetHeaders.write(asset), content);
    }

    /** Sends anything to the assets' topic. */
    public void sendAsset(String key, Headers headers, byte[] content) {
        producer.send(new ProducerRecord<>(TopicName.ASSETS, null, key, content, headers));
        producer.flush();
    }

    /** Sends a part of a manifest as ingest-service does. */
    public void send(ManifestPart part) {
        sendPart(part.key(), MessageJson.write(part));
    }

    /** Sends anything to the manifests' topic. */
    public void sendPart(String key, byte[] value) {
        producer.send(new ProducerRecord<>(TopicName.MANIFESTS, key, value));
        producer.flush();
    }

    /** Sends a session's state as session-service does. */
    public void send(SessionMessage message) {
        sendSession(message.key(), MessageJson.write(message));
    }

    /** Sends anything to the sessions' topic. */
    public void sendSession(String key, byte[] value) {
        producer.send(new ProducerRecord<>(TopicName.SESSIONS, key, value));
        producer.flush();
    }

    /** All records that a topic holds. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers, "group.id", UUID.randomUUID().toString());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** Why the records with a key were not processed. */
    public List<String> deadLetters(String topic, String key) {
        return records(topic + ".dead").stream()
                .filter(record -> record.key().equals(key))
                .map(record -> new String(
                        record.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
    }
}
