package io.sojourn.session.sweep;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.changes.ChangedSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Closes stored sessions. Sessions that somebody else is changing are left for the next time. */
@ApplicationScoped
class SweepStore {
    private static final String CLOSE = """
            UPDATE session s SET state = 'closed', revision = s.revision + 1
            FROM (
                SELECT o.id, o.started_at FROM session o JOIN system y ON y.id = o.system_id
                WHERE o.state = 'open' AND o.ended_slot < $1 AND o.changed_at < $2
                    AND o.ended_at < $1 - y.inactivity_timeout_ms * interval '1 ms'
                ORDER BY o.ended_slot LIMIT $3 FOR UPDATE OF o SKIP LOCKED
            ) c
            WHERE s.id = c.id AND s.started_at = c.started_at
            RETURNING %s
            """.formatted(ChangedSessions.RETURNING);

    private final ChangedSessions changed;

    @Inject
    SweepStore(ChangedSessions changed) {
        this.changed = changed;
    }

    /**
     * Closes sessions that have ended for certain, and tells of them.
     *
     * @param now the current time
     */
    Uni<List<SessionMessage>> close(Sql sql, Instant now, Limits limits, int most) {
        return sql.rows(
                        CLOSE,
                        SqlTypes.time(limits.processedUntil.toEpochMilli()),
                        SqlTypes.time(limits.quietSince.toEpochMilli()),
                        most)
                .chain(rows -> changed.messages(sql, rows, now));
    }

    /**
     * Which sessions can be closed.
     *
     * @param processedUntil those that were over then, by their system's inactivity timeout
     * @param quietSince those that were not changed since
     */
    record Limits(Instant processedUntil, Instant quietSince) {}
}
