package io.sojourn.session.sessions;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the sessions of a person next to one of them: two steps in the index of the person's sessions, however many there are, and how many are before it. */
@ApplicationScoped
class NeighbourStore {
    private static final String SELECT = """
            (SELECT s.id, s.started_at, s.ended_at,
                 (SELECT count(*) FROM session o WHERE o.person_id = $1 AND o.started_at < $2)
             FROM session s WHERE s.person_id = $1 AND s.started_at < $2
             ORDER BY s.started_at DESC LIMIT 1)
            UNION ALL
            (SELECT s.id, s.started_at, s.ended_at, 0 FROM session s WHERE s.person_id = $1 AND s.started_at > $2
             ORDER BY s.started_at LIMIT 1)
            """;

    private final Database database;

    @Inject
    NeighbourStore(Database database) {
        this.database = database;
    }

    /** The sessions before and after a session of a person. */
    Uni<Neighbours> of(SessionRow session) {
        return database.reading(sql -> sql.rows(SELECT, session.person().id(), SqlTypes.time(session.startedAt())))
                .map(rows -> new Neighbours(
                        rows.stream().mapToLong(row -> row.number(3)).max().orElse(0),
                        neighbour(rows.stream()
                                .filter(row -> row.time(1) < session.startedAt())
                                .toList()),
                        neighbour(rows.stream()
                                .filter(row -> row.time(1) > session.startedAt())
                                .toList())));
    }

    private static Neighbours.@Nullable Neighbour neighbour(List<Row> found) {
        return found.isEmpty()
                ? null
                : new Neighbours.Neighbour(
                        found.getFirst().id(0).toString(),
                        found.getFirst().time(1),
                        found.getFirst().time(2));
    }

    /**
     * The sessions of the same person right before and right after one (S11); null where there is none. Times are milliseconds since 1970, UTC.
     *
     * @param earlier how many are before it
     */
    record Neighbours(
            long earlier,
            @Nullable Neighbour previous,
            @Nullable Neighbour next) {
        /** None, or none that may be told. */
        static final Neighbours NONE = new Neighbours(0, null, null);

        /** One of them. */
        record Neighbour(String id, long startedAt, long endedAt) {}
    }
}
