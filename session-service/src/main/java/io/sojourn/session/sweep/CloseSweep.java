package io.sojourn.session.sweep;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.sojourn.database.Sql;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxPublisher;
import io.sojourn.session.sweep.SweepStore.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Closes sessions when no event can continue them any more, except one that comes late: that opens the session again. The time that counts is not
 * the clock's but that until which the timelines hold all that came, see {@link ProcessedUntil}: what waits on the broker may continue a session.
 * Several instances may sweep at once.
 */
@ApplicationScoped
public class CloseSweep {
    private final ProcessedUntil processed;
    private final SweepStore store;
    private final OutboxPublisher publisher;
    private final SweepConfig config;
    private final Clock clock;

    @Inject
    CloseSweep(ProcessedUntil processed, SweepStore store, OutboxPublisher publisher, SweepConfig config, Clock clock) {
        this.processed = processed;
        this.store = store;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
    }

    /** Closes all that can be closed now. */
    @Scheduled(
            every = "${sojourn.sweep.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return processed.time().chain(this::close).replaceWithVoid();
    }

    private Uni<Integer> close(Instant until) {
        return publisher
                .publishing(sql -> closeSome(sql, until))
                .chain(closed -> closed < config.batchSize() ? Uni.createFrom().item(closed) : close(until));
    }

    private Uni<List<OutboxEntry>> closeSome(Sql sql, Instant until) {
        Instant now = clock.instant();
        return sql.byIndexes()
                .chain(() -> store.close(sql, now, new Limits(until, now.minus(config.grace())), config.batchSize()))
                .map(closed -> closed.stream().map(OutboxEntry::of).toList());
    }
}
