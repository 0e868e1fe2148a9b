package io.sojourn.playback.intake;

import io.smallrye.mutiny.Uni;
import io.sojourn.messaging.DeadLetters;
import io.sojourn.messaging.OutboxPublisher;
import io.sojourn.messaging.Retries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes chunks in batches; their offsets are committed after both stores have them and the dead-letter topic has what was refused.
 */
@ApplicationScoped
public class RecordingsConsumer {
    private final IntakeService intake;
    private final Retries retries;
    private final DeadLetters deadLetters;
    private final OutboxPublisher publisher;
    private final IntakeCounters counters;

    @Inject
    RecordingsConsumer(
            IntakeService intake,
            Retries retries,
            DeadLetters deadLetters,
            OutboxPublisher publisher,
            IntakeCounters counters) {
        this.intake = intake;
        this.retries = retries;
        this.deadLetters = deadLetters;
        this.publisher = publisher;
        this.counters = counters;
    }

    @Incoming("recordings")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        ChunkBatch batch = ChunkBatch.of(records);
        return retries.of("Storing chunks", () -> intake.store(batch.chunks()))
                .map(outcome -> outcome.withRefused(batch.refused()))
                .call(outcome -> retries.of("Sending dead letters", () -> deadLetters.send(outcome.refused())))
                .invoke(counters::count)
                .invoke(publisher::wake)
                .replaceWithVoid();
    }
}
