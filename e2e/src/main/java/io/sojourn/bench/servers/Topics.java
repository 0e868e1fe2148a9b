package io.sojourn.bench.servers;

import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker's topics as the benchmark needs them: a catalog with one source, a topic for the floor, counts of what is stored. */
public final class Topics implements AutoCloseable {
    private static final int PARTITIONS = 4;

    private final Map<String, Object> settings;
    private final Admin admin;

    Topics(String bootstrapServers) {
        settings = Map.of("bootstrap.servers", bootstrapServers);
        admin = Admin.create(settings);
    }

    /** Makes the floor's topic like that of the events. */
    void createFloor() throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(FloorServer.TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                .all()
                .get();
    }

    /** Puts a source into the catalog. */
    void publish(CatalogMessage.Source source) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            TopicName.CATALOG, source.key(), MessageJson.write(CatalogMessage.of(source))))
                    .get();
        }
    }

    /** How many records have ever been stored on a topic. */
    public long stored(String topic) throws ExecutionException, InterruptedException {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Lets the broker forget what is on a topic, so that the disk does not fill. */
    public void forget(String topic) throws ExecutionException, InterruptedException {
        admin.deleteRecords(ends(topic).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue()))))
                .all()
                .get();
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> ends(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }
}
