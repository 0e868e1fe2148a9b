package io.sojourn.session.arrivals;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When the events of each source came. */
@ApplicationScoped
public class ArrivalStore {
    private static final BulkColumns<Arrival> COLUMNS = new BulkColumns<Arrival>()
            .id("system_id", Arrival::systemId)
            .text("source_id", Arrival::sourceId)
            .time("first_event_at", Arrival::first)
            .time("last_event_at", Arrival::last);
    private static final String ADD = """
            INSERT INTO source_arrival (%s) SELECT %s FROM %s ORDER BY u.system_id, u.source_id
            ON CONFLICT (system_id, source_id) DO UPDATE SET
                first_event_at = least(source_arrival.first_event_at, excluded.first_event_at),
                last_event_at = greatest(source_arrival.last_event_at, excluded.last_event_at)
            """.formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    private static final String FIND = """
            SELECT s.id, a.first_event_at, a.last_event_at FROM source s
            LEFT JOIN source_arrival a ON a.system_id = s.system_id AND a.source_id = s.id::text
            WHERE s.system_id = $1 AND s.id = $2
            """;

    private final Database database;

    @Inject
    ArrivalStore(Database database) {
        this.database = database;
    }

    /**
     * Notes arrivals, in the caller's transaction.
     *
     * @param arrivals one for each source
     */
    public Uni<Void> add(Sql sql, Collection<Arrival> arrivals) {
        return arrivals.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.update(ADD, COLUMNS.parameters(List.copyOf(arrivals))).replaceWithVoid();
    }

    /** The arrivals of a source, without times if nothing came; empty if the system has no such source. */
    Uni<Optional<Arrival>> find(UUID systemId, UUID sourceId) {
        return database.reading(sql -> sql.rows(FIND, systemId, sourceId)).map(rows -> rows.stream()
                .map(row -> new Arrival(systemId, row.id(0).toString(), row.timeOrNull(1), row.timeOrNull(2)))
                .findFirst());
    }
}
