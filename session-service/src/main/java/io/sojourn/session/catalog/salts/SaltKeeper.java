package io.sojourn.session.catalog.salts;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.CatalogMessage;
import io.sojourn.contracts.CatalogMessage.Salt;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.messaging.OutboxEntry;
import io.sojourn.messaging.OutboxPublisher;
import io.sojourn.messaging.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

/**
 * Sees to it that today and tomorrow (UTC) have a salt, and that a day's is forgotten when it is over. A day never gets a second one:
 * several instances may do so at once.
 */
@ApplicationScoped
public class SaltKeeper {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Database database;
    private final DatabaseContext context;
    private final SaltStore store;
    private final OutboxStore outbox;
    private final OutboxPublisher publisher;
    private final SaltsConfig config;
    private final Clock clock;

    @Inject
    SaltKeeper(
            Database database,
            DatabaseContext context,
            SaltStore store,
            OutboxStore outbox,
            OutboxPublisher publisher,
            SaltsConfig config,
            Clock clock) {
        this.database = database;
        this.context = context;
        this.store = store;
        this.outbox = outbox;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
    }

    /** Makes and removes what is due. */
    @Scheduled(
            every = "${sojourn.salts.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> keep() {
        return keep(clock.instant());
    }

    Uni<Void> keep(Instant now) {
        return context.apart(() -> database.inTransaction(sql -> change(sql, now)))
                .invoke(publisher::wake);
    }

    /**
     * Tells again that the salt of the day before is gone. A broker compacts only what newer records have followed for a while: without this
     * the removal itself could wait for a day.
     */
    @Scheduled(every = "${sojourn.salts.repeat-every}", skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> repeatRemoval() {
        LocalDate gone = day(clock.instant().minus(config.keptFor())).minusDays(1);
        return context.apart(() -> database.inTransaction(
                        sql -> outbox.add(sql, List.of(OutboxEntry.catalogTombstone(Salt.key(gone))))))
                .invoke(publisher::wake);
    }

    private Uni<Void> change(Sql sql, Instant now) {
        LocalDate today = day(now);
        return add(sql, today)
                .chain(() -> add(sql, today.plusDays(1)))
                .chain(() -> store.removeBefore(sql, day(now.minus(config.keptFor()))))
                .chain(removed -> outbox.add(
                        sql,
                        removed.stream()
                                .map(salt -> OutboxEntry.catalogTombstone(salt.key()))
                                .toList()));
    }

    private Uni<Void> add(Sql sql, LocalDate day) {
        byte[] value = new byte[BYTES];
        RANDOM.nextBytes(value);
        return store.add(sql, new Salt(day, Base64.getEncoder().encodeToString(value)))
                .chain(added ->
                        outbox.add(sql, added.stream().map(SaltKeeper::entry).toList()));
    }

    private static OutboxEntry entry(Salt salt) {
        return OutboxEntry.of(salt.key(), CatalogMessage.of(salt));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
