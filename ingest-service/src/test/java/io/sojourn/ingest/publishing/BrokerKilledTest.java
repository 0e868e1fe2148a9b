package io.sojourn.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sojourn.contracts.TopicName;
import io.sojourn.servers.KafkaServer;
import io.sojourn.servers.Ports;
import io.sojourn.servers.ServerSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publisher over a broker that is killed by force and comes back on what it has kept. */
@Tag("G6")
class BrokerKilledTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 20;

    @TempDir
    Path folder;

    private final int controllerPort = Ports.free();
    private final Set<String> acknowledged = new HashSet<>();
    private ServerSettings settings;
    private KafkaServer broker;
    private EventPublisher publisher;

    @BeforeEach
    void startBroker() {
        settings = ServerSettings.in(folder, Ports.free());
        broker = KafkaServer.start(settings, controllerPort);
        publisher = new EventPublisher(new TestPublishingConfig(broker.bootstrapServers()));
        await().atMost(PATIENCE).until(publisher::knowsItsTopics);
    }

    @AfterEach
    void stopBroker() {
        publisher.close();
        broker.close();
    }

    @Test
    void losesNothingThatWasAcknowledgedAndTakesAllThatIsSentAgain() {
        IntStream.range(0, 50).forEach(this::publish);
        broker.process().destroyForcibly();
        broker.process().onExit().join();

        boolean takenWhileAway = publish(50);
        broker = KafkaServer.start(settings, controllerPort);
        IntStream.range(50, 100).forEach(request -> await().atMost(PATIENCE).until(() -> publish(request)));

        assertThat(takenWhileAway).isFalse();
        await().atMost(PATIENCE).until(() -> publisher.bytesInFlight() == 0);
        assertThat(acknowledged).hasSize(100 * AT_ONCE);
        assertThat(stored()).containsAll(acknowledged);
    }

    /** Publishes some records in one go; whether all were acknowledged. */
    private boolean publish(int request) {
        List<ProducerRecord<String, byte[]>> records = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> request + "-" + i)
                .map(id -> new ProducerRecord<>(TopicName.EVENTS, id, id.getBytes(StandardCharsets.UTF_8)))
                .toList();
        try {
            publisher.publish(records, published -> {}).toCompletableFuture().join();
        } catch (CompletionException unavailable) {
            assertThat(unavailable).hasCauseInstanceOf(BrokerUnavailableException.class);
            return false;
        }
        records.forEach(record -> acknowledged.add(record.key()));
        return true;
    }

    private Set<String> stored() {
        Set<String> stored = new HashSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TopicName.EVENTS).stream()
                    .map(info -> new TopicPartition(TopicName.EVENTS, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> stored.add(record.value()));
                return stored.containsAll(acknowledged);
            });
        }
        return stored;
    }
}
