package io.sojourn.playback.viewings;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.playback.sessions.WholeSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Stored views. They are only added to. */
@ApplicationScoped
class ViewingStore {
    // Several instances may be asked by one player at the same time.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0)) IS NULL";
    private static final String ADD = """
            INSERT INTO viewing (system_id, session_id, viewer, share_id, at)
            SELECT $1::varchar, $2::varchar, $3::varchar, $4::uuid, $5::timestamptz
            WHERE NOT EXISTS (
                SELECT FROM viewing
                WHERE system_id = $1::varchar AND session_id = $2::varchar AND viewer IS NOT DISTINCT FROM $3::varchar
                    AND share_id IS NOT DISTINCT FROM $4::uuid AND at > $6::timestamptz)""";
    private static final String PAGE = """
            SELECT v.id, v.at, v.viewer, v.share_id, s.creator_name
            FROM viewing v LEFT JOIN share s ON s.id = v.share_id
            WHERE v.system_id = $1 AND v.session_id = ANY($2) AND v.id < $3
            ORDER BY v.id DESC LIMIT $4""";

    private final Database database;
    private final DatabaseContext context;

    @Inject
    ViewingStore(Database database, DatabaseContext context) {
        this.database = database;
        this.context = context;
    }

    /** Adds a view, unless the same one was added after an instant. */
    Uni<Void> add(Viewing viewing, Instant at, Instant unlessAfter) {
        Object[] values = {
            viewing.systemId(),
            viewing.sessionId(),
            viewing.viewer(),
            viewing.shareId(),
            SqlTypes.time(at.toEpochMilli()),
            SqlTypes.time(unlessAfter.toEpochMilli())
        };
        return context.apart(() -> database.inTransaction(
                        sql -> sql.rows(LOCK, viewing.toString()).chain(() -> sql.update(ADD, values))))
                .replaceWithVoid();
    }

    /**
     * The views of a session, the latest first.
     *
     * @param before the id of the view that they come after in the list
     */
    Uni<List<SeenView>> page(WholeSession session, long before, int limit) {
        Object[] parameters = {
            session.interval().systemId(), SqlTypes.texts(session.ids()), before, limit,
        };
        return context.apart(() -> database.reading(sql -> sql.rows(PAGE, parameters)))
                .map(rows -> rows.stream().map(ViewingStore::view).toList());
    }

    private static SeenView view(Row row) {
        return new SeenView(
                row.number(0),
                Instant.ofEpochMilli(row.time(1)),
                row.textOrNull(2),
                row.idOrNull(3),
                row.textOrNull(4));
    }
}
