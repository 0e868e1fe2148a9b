package io.sojourn.session.timeline;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.DatabaseContext;
import io.sojourn.messaging.Retries;
import io.sojourn.messaging.deadletters.DeadLetters;
import io.sojourn.messaging.outbox.OutboxPublisher;
import io.sojourn.messaging.progress.TopicIds;
import io.sojourn.session.catalog.SettingsStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes events in batches. Offsets are committed after the database has the result; a batch that cannot be stored because the
 * database or the broker fails is tried again with growing pauses, then the channel fails.
 */
@ApplicationScoped
public class EventsConsumer {
    private final DatabaseContext context;
    private final TimelineService timeline;
    private final MonthPartitions partitions;
    private final SettingsStore settings;
    private final DeadLetters deadLetters;
    private final OutboxPublisher publisher;
    private final TopicIds topics;
    private final EventCounters counters;
    private final Retries retries;

    @Inject
    EventsConsumer(
            DatabaseContext context,
            TimelineService timeline,
            MonthPartitions partitions,
            SettingsStore settings,
            DeadLetters deadLetters,
            OutboxPublisher publisher,
            TopicIds topics,
            EventCounters counters,
            Retries retries) {
        this.context = context;
        this.timeline = timeline;
        this.partitions = partitions;
        this.settings = settings;
        this.deadLetters = deadLetters;
        this.publisher = publisher;
        this.topics = topics;
        this.counters = counters;
        this.retries = retries;
    }

    @Incoming("events")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return context.onWorker(() -> Batch.of(records))
                .chain(batch -> retries.of("Storing events", () -> store(batch)))
                .invoke(publisher::wake)
                .call(stored ->
                        retries.of("Sending dead letters", () -> context.resumingHere(deadLetters.send(stored.dead()))))
                .replaceWithVoid();
    }

    /** What of a batch is stored, and what cannot be: that is told to the broker afterwards, once, however often storing is tried. */
    private Uni<Batch> store(Batch batch) {
        return settings.ofSystems(batch.systems()).chain(known -> {
            Batch checked = batch.onlyOf(known.keySet());
            return partitions
                    .ensureFor(checked.events())
                    .chain(() -> context.resumingHere(topics.after(checked.records())))
                    .chain(positions -> timeline.add(checked, positions, known))
                    .invoke(counters::count)
                    .invoke(() -> counters.countUnattributed(checked.unattributed()))
                    .replaceWith(checked);
        });
    }
}
