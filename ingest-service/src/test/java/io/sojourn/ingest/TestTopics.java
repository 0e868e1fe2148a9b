package io.sojourn.ingest;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;

import io.sojourn.catalog.Catalog;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.catalog.CatalogMessage.Salt;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The broker of the tests: puts sources into the catalog topic, reads what the service published. */
@ApplicationScoped
public class TestTopics {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Catalog catalog;

    /** Publishes a source, and waits until the service is ready and knows it. */
    public void publish(Source source) {
        publish(source.key(), MessageJson.write(CatalogMessage.of(source)));
        await().atMost(PATIENCE).until(() -> get("/health/ready").statusCode() == 200);
        await().atMost(PATIENCE)
                .until(() -> catalog.sourceByWriteKey(source.writeKeys().getFirst())
                        .filter(source::equals)
                        .isPresent());
    }

    /** Publishes the salt of today and tomorrow, and waits until the service knows them. */
    public void publishSalts() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (LocalDate day : List.of(today, today.plusDays(1))) {
            Salt salt = new Salt(
                    day, Base64.getEncoder().encodeToString(("salt of " + day).getBytes(StandardCharsets.UTF_8)));
            publish(salt.key(), MessageJson.write(CatalogMessage.of(salt)));
            await().atMost(PATIENCE).until(() -> catalog.salt(day).isPresent());
        }
    }

    /** Publishes an entry of the catalog as it is. */
    public void publish(String key, byte[] entry) {
        publish(TopicName.CATALOG, key, entry);
    }

    /**
     * Publishes a record as it is.
     *
     * @param value null for a tombstone
     */
    public void publish(String topic, String key, byte @Nullable [] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value));
        }
    }

    /** The records of a topic that fit, read from the beginning until there are so many. */
    public List<ConsumerRecord<String, byte[]>> read(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> fits) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (fits.test(record)) {
                        found.add(record);
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }
}
