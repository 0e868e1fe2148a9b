package io.sojourn.playback.manifests;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.DatabaseContext;
import io.sojourn.messaging.Retries;
import io.sojourn.messaging.deadletters.DeadLetters;
import io.sojourn.messaging.outbox.OutboxPublisher;
import io.sojourn.messaging.progress.TopicIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes parts of manifests in batches; their offsets are committed after they are stored and the dead-letter topic has what was refused. */
@ApplicationScoped
public class ManifestsConsumer {
    private final ManifestService manifests;
    private final TopicIds topics;
    private final DatabaseContext context;
    private final Retries retries;
    private final DeadLetters deadLetters;
    private final OutboxPublisher publisher;

    @Inject
    ManifestsConsumer(
            ManifestService manifests,
            TopicIds topics,
            DatabaseContext context,
            Retries retries,
            DeadLetters deadLetters,
            OutboxPublisher publisher) {
        this.manifests = manifests;
        this.topics = topics;
        this.context = context;
        this.retries = retries;
        this.deadLetters = deadLetters;
        this.publisher = publisher;
    }

    @Incoming("manifests")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(records.count());
        records.forEach(all::add);
        return context.onWorker(() -> ManifestBatch.of(all))
                .chain(batch -> retries.of("Storing manifests", () -> context.resumingHere(topics.after(all))
                        .chain(positions -> manifests.store(batch, positions))))
                .call(dead -> retries.of("Sending dead letters", () -> deadLetters.send(dead)))
                .invoke(publisher::wake)
                .replaceWithVoid();
    }
}
