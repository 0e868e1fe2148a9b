package io.sojourn.session.deadletters;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Removes letters from the list when the broker has removed them. */
@ApplicationScoped
class DeadLetterSweep {
    private final Database database;
    private final DatabaseContext context;
    private final LetterStore letters;
    private final DeadLetterConfig config;
    private final Clock clock;

    @Inject
    DeadLetterSweep(
            Database database, DatabaseContext context, LetterStore letters, DeadLetterConfig config, Clock clock) {
        this.database = database;
        this.context = context;
        this.letters = letters;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${sojourn.dead-letters.sweep-every:1h}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return context.apart(() -> database.inTransaction(
                        (Sql sql) -> letters.expire(sql, clock.instant().minus(config.retention()))))
                .replaceWithVoid();
    }
}
