package io.sojourn.playback.assets;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.sojourn.database.DatabaseContext;
import io.sojourn.messaging.Retries;
import io.sojourn.messaging.deadletters.DeadLetters;
import io.sojourn.messaging.outbox.OutboxPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes assets in batches; their offsets are committed after both stores have them and the dead-letter topic has what was refused. */
@ApplicationScoped
public class AssetsConsumer {
    private final AssetService assets;
    private final DatabaseContext context;
    private final Retries retries;
    private final DeadLetters deadLetters;
    private final OutboxPublisher publisher;
    private final MeterRegistry metrics;

    @Inject
    AssetsConsumer(
            AssetService assets,
            DatabaseContext context,
            Retries retries,
            DeadLetters deadLetters,
            OutboxPublisher publisher,
            MeterRegistry metrics) {
        this.assets = assets;
        this.context = context;
        this.retries = retries;
        this.deadLetters = deadLetters;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    @Incoming("assets")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return context.onWorker(() -> AssetBatch.of(records)).chain(this::keep);
    }

    private Uni<Void> keep(AssetBatch batch) {
        return retries.of("Storing assets", () -> assets.store(batch))
                .call(outcome -> retries.of("Sending dead letters", () -> deadLetters.send(outcome.dead())))
                .invoke(this::count)
                .invoke(publisher::wake)
                .replaceWithVoid();
    }

    private void count(AssetOutcome outcome) {
        counter("stored").increment(outcome.stored());
        counter("duplicate").increment(outcome.duplicates());
        counter("dead-lettered").increment(outcome.dead().size());
    }

    private Counter counter(String outcome) {
        return Counter.builder("sojourn.playback.assets")
                .description("Assets by what became of them")
                .tag("outcome", outcome)
                .register(metrics);
    }
}
