package io.sojourn.session.books;

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
import java.time.Instant;

/** Removes what is past its retention. Several instances may sweep at once. */
@ApplicationScoped
class BooksSweep {
    private final Database database;
    private final DatabaseContext context;
    private final BooksStore books;
    private final SampleStore samples;
    private final WriterStore writers;
    private final BooksConfig config;
    private final Clock clock;

    @Inject
    BooksSweep(
            Database database,
            DatabaseContext context,
            BooksStore books,
            SampleStore samples,
            WriterStore writers,
            BooksConfig config,
            Clock clock) {
        this.database = database;
        this.context = context;
        this.books = books;
        this.samples = samples;
        this.writers = writers;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${sojourn.books.sweep-every:10m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return context.apart(() -> database.inTransaction((Sql sql) -> expire(sql, clock.instant())));
    }

    private Uni<Void> expire(Sql sql, Instant now) {
        return books.expire(sql, now.minus(config.retention()))
                .chain(() -> samples.expire(sql, now.minus(config.sampleRetention())))
                .chain(() -> writers.expire(sql, now.minus(config.writerRetention())))
                .replaceWithVoid();
    }
}
