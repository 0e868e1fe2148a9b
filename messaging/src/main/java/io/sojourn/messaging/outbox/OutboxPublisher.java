package io.sojourn.messaging.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.messaging.outbox.OutboxStore.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Sends the outbox to the broker, oldest first and at least once: a record is removed only after all in-sync replicas have it.
 * One instance at a time does so.
 */
@ApplicationScoped
public class OutboxPublisher {
    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);

    private final Database database;
    private final DatabaseContext context;
    private final OutboxStore store;
    private final MutinyEmitter<Record<String, byte[]>> emitter;
    private final int batchSize;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean stopping;

    @Inject
    OutboxPublisher(
            Database database,
            DatabaseContext context,
            OutboxStore store,
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<Record<String, byte[]>> emitter,
            OutboxConfig config) {
        this.database = database;
        this.context = context;
        this.store = store;
        this.emitter = emitter;
        this.batchSize = config.batchSize();
    }

    /** Tells that there is something to publish; returns at once. */
    @Scheduled(every = "${sojourn.outbox.every}", skipExecutionIf = ApplicationNotRunning.class)
    public void wake() {
        asked.set(true);
        if (!stopping && running.compareAndSet(false, true)) {
            asked.set(false);
            context.apart(this::publishAll).subscribe().with(done -> rest(), this::rest);
        }
    }

    /**
     * Makes a change of which records tell, and publishes them: in a transaction of its own, on a context of its own.
     *
     * @return how many records there are
     */
    public Uni<Integer> publishing(Function<Sql, Uni<List<OutboxEntry>>> change) {
        return context.apart(() -> database.inTransaction(sql ->
                        change.apply(sql).call(told -> store.add(sql, told)).map(List::size)))
                .invoke(told -> {
                    if (told > 0) {
                        wake();
                    }
                });
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void rest() {
        running.set(false);
        if (asked.get()) {
            wake();
        }
    }

    private void rest(Throwable failure) {
        LOG.warnf("Changes could not be published, trying again: %s", failure.getMessage());
        running.set(false);
    }

    private Uni<Void> publishAll() {
        return database.inTransaction(this::publishSome)
                .chain(count -> count < batchSize ? Uni.createFrom().voidItem() : context.apart(this::publishAll));
    }

    private Uni<Integer> publishSome(Sql sql) {
        return store.takeTurn(sql, batchSize).chain(waiting -> {
            if (waiting.isEmpty()) {
                return Uni.createFrom().item(0);
            }
            return context.resumingHere(send(waiting))
                    .chain(() -> store.remove(sql, waiting))
                    .replaceWith(waiting.size());
        });
    }

    private Uni<Void> send(List<Waiting> waiting) {
        List<Uni<Void>> sent = waiting.stream().map(one -> send(one.entry())).toList();
        return Uni.join().all(sent).andFailFast().replaceWithVoid();
    }

    private Uni<Void> send(OutboxEntry entry) {
        OutgoingKafkaRecordMetadata<String> target = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(entry.topic())
                .build();
        return emitter.sendMessage(
                Message.of(Record.of(entry.key(), entry.value())).addMetadata(target));
    }
}
