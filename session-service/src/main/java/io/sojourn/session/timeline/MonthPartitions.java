package io.sojourn.session.timeline;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.session.events.EventStore;
import io.sojourn.session.events.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Makes the monthly partitions when the first event of a month comes. Events older than two years stay in the default partition:
 * retention ends long before, and a broken clock must not make a thousand partitions.
 */
@ApplicationScoped
class MonthPartitions {
    private static final int OLDEST_MONTHS = 24;

    private final Database database;
    private final EventStore events;
    private final Clock clock;
    private final Set<YearMonth> there = ConcurrentHashMap.newKeySet();

    @Inject
    MonthPartitions(Database database, EventStore events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Done when the events of a batch can be added. */
    Uni<Void> ensureFor(Collection<IncomingEvent> batch) {
        YearMonth oldest = YearMonth.now(clock).minusMonths(OLDEST_MONTHS);
        Set<YearMonth> missing = batch.stream()
                .map(event -> YearMonth.from(Instant.ofEpochMilli(event.at()).atZone(ZoneOffset.UTC)))
                .filter(month -> !month.isBefore(oldest) && !there.contains(month))
                .collect(Collectors.toSet());
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] months =
                missing.stream().map(month -> month.atDay(1).toString()).toArray(String[]::new);
        return database.inTransaction(sql -> events.ensureMonths(sql, months)).invoke(() -> there.addAll(missing));
    }
}
