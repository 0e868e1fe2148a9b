package io.sojourn.session.retention;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.SqlTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How long each system keeps what happened, and the months that none of them needs any more. */
@ApplicationScoped
class ExpiringSystems {
    /** No session is longer than a day: an event this long before the beginning of what is kept is of no session that is kept. */
    private static final Duration LONGEST_SESSION = Duration.ofDays(1);

    private final Database database;

    @Inject
    ExpiringSystems(Database database) {
        this.database = database;
    }

    /** All systems, each with the end of what it does not keep any more. */
    Uni<List<Expiring>> at(Instant now) {
        return database.reading(sql -> sql.rows("SELECT id, retention_ms, inactivity_timeout_ms FROM system"))
                .map(rows -> rows.stream()
                        .map(row -> new Expiring(
                                row.id(0), now.minusMillis(row.number(1)), Duration.ofMillis(row.number(2))))
                        .toList());
    }

    /** Removes the months of which no system keeps anything. */
    Uni<Void> dropMonths(List<Expiring> systems) {
        return systems.stream()
                .map(Expiring::before)
                .min(Instant::compareTo)
                .map(oldest -> SqlTypes.time(oldest.minus(LONGEST_SESSION).toEpochMilli()))
                .map(before -> database.inTransaction(sql -> sql.rows("SELECT drop_months($1)", before))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /**
     * A system and what of it is to be removed.
     *
     * @param before sessions that ended before it
     */
    record Expiring(UUID systemId, Instant before, Duration inactivityTimeout) {}
}
