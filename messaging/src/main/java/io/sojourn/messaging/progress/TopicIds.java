package io.sojourn.messaging.progress;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.sojourn.messaging.progress.ProgressStore.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Knows topics by the ids that the broker gave them, which tell a topic from one of the same name that was there before. */
@ApplicationScoped
public class TopicIds {
    private final Admin admin;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Inject
    TopicIds(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>();
        broker.forEach((name, value) -> {
            if (AdminClientConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        this.admin = Admin.create(settings);
    }

    /** Where processing goes on after these records, for each partition that they are from; none for no records. */
    public Uni<List<Position>> after(Collection<ConsumerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<TopicPartition, Long> next = new HashMap<>();
        records.forEach(record ->
                next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
        String topic = records.iterator().next().topic();
        return idOf(topic).map(id -> next.entrySet().stream()
                .map(one -> new Position(id, topic, one.getKey().partition(), one.getValue()))
                .toList());
    }

    /**
     * Where processing stands once all that is on a topic now is processed; without the partitions that hold nothing. From then on the topic is known
     * by the id that it has now: it may have been removed and made again.
     */
    public Uni<List<Position>> ends(String topic) {
        return Uni.createFrom()
                .completionStage(() -> described(topic))
                .invoke(found -> known.put(topic, found.topicId().toString()))
                .chain(this::ends);
    }

    private Uni<List<Position>> ends(TopicDescription topic) {
        return Uni.combine()
                .all()
                .unis(offsets(topic, OffsetSpec.earliest()), offsets(topic, OffsetSpec.latest()))
                .with((first, next) -> next.entrySet().stream()
                        .filter(one -> one.getValue() > first.get(one.getKey()))
                        .map(one -> new Position(
                                topic.topicId().toString(),
                                topic.name(),
                                one.getKey().partition(),
                                one.getValue()))
                        .toList());
    }

    private Uni<Map<TopicPartition, Long>> offsets(TopicDescription topic, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = topic.partitions().stream()
                .collect(Collectors.toMap(one -> new TopicPartition(topic.name(), one.partition()), one -> which));
        return Uni.createFrom()
                .completionStage(() -> admin.listOffsets(asked).all().toCompletionStage())
                .map(told -> told.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                        .offset())));
    }

    private CompletionStage<TopicDescription> described(String topic) {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .toCompletionStage()
                .thenApply(found -> found.get(topic));
    }

    void stop(@Observes ShutdownEvent event) {
        admin.close(Duration.ZERO);
    }

    private Uni<String> idOf(String topic) {
        String id = known.get(topic);
        return id != null
                ? Uni.createFrom().item(id)
                : Uni.createFrom()
                        .completionStage(() -> described(topic))
                        .map(found -> found.topicId().toString())
                        .invoke(told -> known.put(topic, told));
    }
}
