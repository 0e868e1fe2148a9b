package io.sojourn.playback.retention;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What people added to sessions: notes, shares, and the log of who saw them. */
@ApplicationScoped
class SessionAdditionStore {
    // People add little to few sessions, while expired sessions only become more: so what was added is what is gone
    // through.
    private static final String FORGET_NOTES_AND_SHARES = """
            WITH RECURSIVE added AS (SELECT system_id, session_id FROM note UNION SELECT system_id, session_id FROM share),
            whole AS (
                SELECT system_id, session_id, session_id::varchar AS part_of FROM added
                UNION
                SELECT w.system_id, w.session_id, s.merged_into::varchar
                FROM whole w JOIN session_interval s ON s.system_id = w.system_id AND s.session_id = w.part_of
                WHERE s.merged_into IS NOT NULL),
            gone AS (
                SELECT DISTINCT w.system_id, w.session_id
                FROM whole w JOIN session_interval s ON s.system_id = w.system_id AND s.session_id = w.part_of
                WHERE s.expired),
            notes AS (DELETE FROM note n USING gone g WHERE n.system_id = g.system_id AND n.session_id = g.session_id)
            DELETE FROM share h USING gone g WHERE h.system_id = g.system_id AND h.session_id = g.session_id""";
    // What was seen has visitors, and expired sessions have theirs until the recordings are gone: so these are few, and
    // the log is long.
    private static final String FORGET_VIEWINGS = """
            WITH RECURSIVE gone AS (
                SELECT system_id, session_id FROM session_interval WHERE expired AND anonymous_ids <> '[]'
                UNION
                SELECT m.system_id, m.session_id
                FROM gone g JOIN session_interval m ON m.system_id = g.system_id AND m.merged_into = g.session_id)
            DELETE FROM viewing v USING gone g WHERE v.system_id = g.system_id AND v.session_id = g.session_id""";

    private final Database database;
    private final DatabaseContext context;

    @Inject
    SessionAdditionStore(Database database, DatabaseContext context) {
        this.database = database;
        this.context = context;
    }

    /** Removes what was added to sessions that have expired, and to sessions that are part of such; before their recordings are removed. */
    Uni<Void> forgetOfExpired() {
        return context.apart(() -> database.inTransaction(
                        (Sql sql) -> sql.update(FORGET_NOTES_AND_SHARES).chain(() -> sql.update(FORGET_VIEWINGS))))
                .replaceWithVoid();
    }
}
