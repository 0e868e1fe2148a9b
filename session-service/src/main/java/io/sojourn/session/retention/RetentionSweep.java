package io.sojourn.session.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxPublisher;
import io.sojourn.session.retention.ExpiringSystems.Expiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Removes what systems keep no longer (P13), in small transactions: sessions, of which followers are told, with their events; then whole months of
 * events; then pages that no event is on; then visitors and persons of whom nothing is left. Several instances may sweep at once.
 */
@ApplicationScoped
class RetentionSweep {
    private final ExpiringSystems systems;
    private final ExpiredSessionStore sessions;
    private final ExpiredVisitorStore visitors;
    private final AbandonedPageStore pages;
    private final OutboxPublisher publisher;
    private final Database database;
    private final DatabaseContext context;
    private final RetentionConfig config;
    private final Clock clock;

    @Inject
    RetentionSweep(
            ExpiringSystems systems,
            ExpiredSessionStore sessions,
            ExpiredVisitorStore visitors,
            AbandonedPageStore pages,
            OutboxPublisher publisher,
            Database database,
            DatabaseContext context,
            RetentionConfig config,
            Clock clock) {
        this.systems = systems;
        this.sessions = sessions;
        this.visitors = visitors;
        this.pages = pages;
        this.publisher = publisher;
        this.database = database;
        this.context = context;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${sojourn.retention.sweep-every:10m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return context.apart(() -> systems.at(now)).chain(expiring -> removeSessions(expiring, now)
                .chain(() -> context.apart(() -> systems.dropMonths(expiring)))
                .chain(() -> context.apart(() -> systems.removePages(expiring)))
                .chain(() -> context.apart(pages::remove))
                .chain(this::removeVisitors)
                .replaceWithVoid());
    }

    private Uni<Void> removeSessions(List<Expiring> expiring, Instant now) {
        return Multi.createFrom()
                .iterable(expiring)
                .onItem()
                .transformToUniAndConcatenate(system -> removeSessions(system, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> removeSessions(Expiring system, Instant now) {
        return publisher
                .publishing(sql -> removeSome(sql, system, now))
                .chain(removed ->
                        removed < config.batchSize() ? Uni.createFrom().item(removed) : removeSessions(system, now));
    }

    private Uni<List<OutboxEntry>> removeSome(Sql sql, Expiring system, Instant now) {
        return sessions.remove(sql, system, config.batchSize(), now)
                .map(removed -> removed.stream().map(OutboxEntry::of).toList());
    }

    private Uni<Integer> removeVisitors() {
        return context.apart(() -> database.inTransaction((Sql sql) -> visitors.removeSome(sql, config.batchSize())))
                .chain(seen -> seen < config.batchSize() ? Uni.createFrom().item(seen) : removeVisitors());
    }
}
