package io.sojourn.playback.intake;

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

/**
 * Takes chunks in batches; their offsets are committed after both stores have them and the dead-letter topic has what was refused.
 */
@ApplicationScoped
public class RecordingsConsumer {
    private final IntakeService intake;
    private final TopicIds topics;
    private final DatabaseContext context;
    private final Retries retries;
    private final DeadLetters deadLetters;
    private final OutboxPublisher publisher;
    private final IntakeCounters counters;

    @Inject
    RecordingsConsumer(
            IntakeService intake,
            TopicIds topics,
            DatabaseContext context,
            Retries retries,
            DeadLetters deadLetters,
            OutboxPublisher publisher,
            IntakeCounters counters) {
        this.intake = intake;
        this.topics = topics;
        this.context = context;
        this.retries = retries;
        this.deadLetters = deadLetters;
        this.publisher = publisher;
        this.counters = counters;
    }

    @Incoming("recordings")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        ChunkBatch batch = ChunkBatch.of(records);
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(records.count());
        records.forEach(all::add);
        return retries.of("Storing chunks", () -> context.resumingHere(topics.after(all))
                        .chain(positions -> intake.store(batch, positions)))
                .call(outcome -> retries.of("Sending dead letters", () -> deadLetters.send(outcome.dead())))
                .invoke(counters::count)
                .invoke(publisher::wake)
                .replaceWithVoid();
    }
}
