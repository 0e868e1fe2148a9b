package io.sojourn.session.retention;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Sql;
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

    private static final String DELETE_PAGES = """
            DELETE FROM event_page p USING unnest($1::uuid[], $2::timestamptz[]) AS u(system_id, before)
            WHERE p.system_id = u.system_id AND p.month < date_trunc('month', u.before AT TIME ZONE 'UTC')::date
            """;

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
                .map(this::dropMonthsBefore)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> dropMonthsBefore(Object time) {
        return database.inTransaction((Sql sql) -> sql.rows("SELECT drop_months('event', $1)", time))
                .chain(() -> database.inTransaction((Sql sql) -> sql.rows("SELECT drop_stray_events($1)", time)))
                .chain(() -> database.inTransaction((Sql sql) -> sql.rows("SELECT drop_months('session', $1)", time)))
                .replaceWithVoid();
    }

    /** Removes the pages of months of which a system keeps no event. */
    Uni<Void> removePages(List<Expiring> systems) {
        UUID[] ids = systems.stream().map(Expiring::systemId).toArray(UUID[]::new);
        Object[] before = SqlTypes.times(systems.stream()
                .map(system -> system.before().minus(LONGEST_SESSION).toEpochMilli())
                .toList());
        return database.inTransaction((Sql sql) -> sql.update(DELETE_PAGES, ids, before))
                .replaceWithVoid();
    }

    /**
     * A system and what of it is to be removed.
     *
     * @param before sessions that ended before it
     */
    record Expiring(UUID systemId, Instant before, Duration inactivityTimeout) {}
}
