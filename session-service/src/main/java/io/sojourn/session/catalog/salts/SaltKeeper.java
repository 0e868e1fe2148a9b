package io.sojourn.session.catalog.salts;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.catalog.CatalogMessage.Salt;
import io.sojourn.database.Sql;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    private final SaltStore store;
    private final OutboxPublisher publisher;
    private final SaltsConfig config;
    private final Clock clock;

    @Inject
    SaltKeeper(SaltStore store, OutboxPublisher publisher, SaltsConfig config, Clock clock) {
        this.store = store;
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
        return publisher.publishing(sql -> change(sql, now)).replaceWithVoid();
    }

    /**
     * Tells again that the salt of the day before is gone. A broker compacts only what newer records have followed for a while: without this
     * the removal itself could wait for a day.
     */
    @Scheduled(every = "${sojourn.salts.repeat-every}", skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> repeatRemoval() {
        LocalDate gone = day(clock.instant().minus(config.keptFor())).minusDays(1);
        List<OutboxEntry> removal = List.of(OutboxEntry.catalogTombstone(Salt.key(gone)));
        return publisher.publishing(sql -> Uni.createFrom().item(removal)).replaceWithVoid();
    }

    private Uni<List<OutboxEntry>> change(Sql sql, Instant now) {
        LocalDate today = day(now);
        List<OutboxEntry> told = new ArrayList<>();
        return add(sql, today)
                .invoke(added -> added.forEach(salt -> told.add(entry(salt))))
                .chain(() -> add(sql, today.plusDays(1)))
                .invoke(added -> added.forEach(salt -> told.add(entry(salt))))
                .chain(() -> store.removeBefore(sql, day(now.minus(config.keptFor()))))
                .invoke(removed -> removed.forEach(salt -> told.add(OutboxEntry.catalogTombstone(salt.key()))))
                .replaceWith(told);
    }

    private Uni<List<Salt>> add(Sql sql, LocalDate day) {
        byte[] value = new byte[BYTES];
        RANDOM.nextBytes(value);
        return store.add(sql, new Salt(day, Base64.getEncoder().encodeToString(value)));
    }

    private static OutboxEntry entry(Salt salt) {
        return OutboxEntry.of(salt.key(), CatalogMessage.of(salt));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
