package io.sojourn.session.insights;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.changes.ChangedSessions;
import io.sojourn.session.insights.Insight.Recorded;
import io.sojourn.session.insights.Insight.Titled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes findings beside the sessions. */
@ApplicationScoped
class InsightStore {
    private static final BulkColumns<Titled> TITLES = new BulkColumns<Titled>()
            .id("system_id", Titled::systemId)
            .id("id", Titled::sessionId)
            .number("revision", Titled::revision)
            .text("title", Titled::title)
            .text("tldr", Titled::tldr);
    private static final BulkColumns<Recorded> SPANS = new BulkColumns<Recorded>()
            .id("system_id", Recorded::systemId)
            .text("recording_id", Recorded::recordingId)
            .text("visitor_key", span -> span.visitor().key())
            .time("from_at", Recorded::from)
            .time("to_at", Recorded::to)
            .number("chunks", span -> (long) span.chunks());

    private static final String SET_TITLES = """
            UPDATE session s SET title = u.title, tldr = u.tldr, summary_revision = u.revision
            FROM (SELECT DISTINCT ON (u.system_id, u.id) * FROM %s ORDER BY u.system_id, u.id, u.revision DESC) u
            WHERE s.system_id = u.system_id AND s.id = u.id AND coalesce(s.summary_revision, 0) <= u.revision
            """.formatted(TITLES.rows());

    /** A later message of a recording knows more: spans only grow. */
    private static final String SET_SPANS = """
            INSERT INTO recording_span (%1$s)
            SELECT u.system_id, u.recording_id, min(u.visitor_key), min(u.from_at), max(u.to_at), max(u.chunks)
            FROM %2$s GROUP BY u.system_id, u.recording_id ORDER BY 1, 2
            ON CONFLICT (system_id, recording_id) DO UPDATE SET
                from_at = least(recording_span.from_at, excluded.from_at),
                to_at = greatest(recording_span.to_at, excluded.to_at),
                chunks = greatest(recording_span.chunks, excluded.chunks)
            """.formatted(SPANS.names(), SPANS.rows());

    private static final String FLAG_RECORDED = """
            UPDATE session s SET has_recording = true, revision = s.revision + 1
            WHERE s.person_id = ANY($1) AND NOT s.has_recording
                AND s.started_at <= $3::timestamptz + interval '1 minute'
                AND s.started_at >= $2::timestamptz - interval '1 day'
                AND recorded(s.person_id, s.started_at, s.ended_at)
            RETURNING %s
            """.formatted(ChangedSessions.RETURNING);

    private final ChangedSessions changed;

    @Inject
    InsightStore(ChangedSessions changed) {
        this.changed = changed;
    }

    /** Gives sessions their titles; one about an older revision never replaces one about a newer. */
    Uni<Void> setTitles(Sql sql, List<Titled> titles) {
        return sql.update(SET_TITLES, TITLES.parameters(titles)).replaceWithVoid();
    }

    /** Notes where recordings are. */
    Uni<Void> setSpans(Sql sql, List<Recorded> spans) {
        return sql.update(SET_SPANS, SPANS.parameters(spans)).replaceWithVoid();
    }

    /**
     * Marks the sessions that have a recording by these spans and did not before; what followers are told about them.
     *
     * @param persons whose recordings these are; the caller has locked them
     */
    Uni<List<SessionMessage>> flagRecorded(Sql sql, List<UUID> persons, List<Recorded> spans, Instant now) {
        long from = spans.stream().mapToLong(Recorded::from).min().orElseThrow();
        long to = spans.stream().mapToLong(Recorded::to).max().orElseThrow();
        return sql.rows(FLAG_RECORDED, SqlTypes.ids(persons), SqlTypes.time(from), SqlTypes.time(to))
                .chain(rows -> changed.messages(sql, rows, now));
    }
}
