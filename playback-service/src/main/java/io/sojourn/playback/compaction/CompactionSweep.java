package io.sojourn.playback.compaction;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.playback.SegmentsConfig;
import io.sojourn.playback.compaction.CompactionStore.Due;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes up the recordings that are due, some at a time. Several instances may sweep at once: each takes up others. */
@ApplicationScoped
class CompactionSweep {
    private static final Logger LOG = Logger.getLogger(CompactionSweep.class);

    private final CompactionStore store;
    private final Compactor compactor;
    private final SegmentRemoval removal;
    private final SegmentsConfig config;
    private final Clock clock;

    @Inject
    CompactionSweep(
            CompactionStore store, Compactor compactor, SegmentRemoval removal, SegmentsConfig config, Clock clock) {
        this.store = store;
        this.compactor = compactor;
        this.removal = removal;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${sojourn.segments.sweep-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return compactAll().chain(removal::run);
    }

    private Uni<Void> compactAll() {
        return store.claim(clock.instant()).chain(due -> each(due)
                .chain(() -> due.size() < config.batchSize() ? Uni.createFrom().voidItem() : compactAll()));
    }

    private Uni<Void> each(List<Due> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(this::compact)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What fails is taken up again when its time is over; the others go on. */
    private Uni<Void> compact(Due due) {
        return compactor
                .compact(due)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        failure, "Putting together %s failed", due.id().name()))
                .onFailure()
                .recoverWithNull();
    }
}
