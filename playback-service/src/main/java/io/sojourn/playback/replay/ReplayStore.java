package io.sojourn.playback.replay;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.playback.sessions.SessionInterval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which recordings' chunks belong to a session. */
@ApplicationScoped
class ReplayStore {
    private static final String NEIGHBOURS = """
            SELECT max(ended_at) FILTER (WHERE ended_at < $4) AS before, min(started_at) FILTER (WHERE started_at > $5) AS after
            FROM session_interval
            WHERE system_id = $1 AND session_id <> $2 AND anonymous_ids ?| $3::text[] AND merged_into IS NULL
                AND ended_at >= $6 AND started_at <= $7""";
    // Playing can only begin at a full snapshot: the chunks from the last one before the window are played through as
    // well.
    // If there is none, everything stored before the window is of use.
    private static final String CHUNKS = """
            WITH candidate AS (
                SELECT system_id, id, tab_id FROM recording
                WHERE system_id = $1 AND visitor_id = ANY($2::text[]) AND from_at <= $4 AND to_at >= $3
                    AND wrapped_key IS NOT NULL AND ($5::text IS NULL OR id = $5)),
            seen AS (
                SELECT r.system_id, r.id, r.tab_id, min(c.sequence) AS first, max(c.sequence) AS last
                FROM candidate r JOIN chunk c ON c.system_id = r.system_id AND c.recording_id = r.id
                WHERE c.from_at <= $4 AND c.to_at >= $3
                GROUP BY r.system_id, r.id, r.tab_id),
            span AS (
                SELECT seen.*,
                    (SELECT min(c.sequence) FROM chunk c
                        WHERE c.system_id = seen.system_id AND c.recording_id = seen.id) AS lowest,
                    (SELECT max(c.sequence) FROM chunk c
                        WHERE c.system_id = seen.system_id AND c.recording_id = seen.id AND c.snapshot
                            AND c.sequence <= seen.first) AS base
                FROM seen)
            SELECT c.recording_id, span.tab_id, span.lowest, c.sequence, c.from_at, c.to_at, c.clock_offset_ms, c.snapshot,
                c.events, c.bytes
            FROM span JOIN chunk c ON c.system_id = span.system_id AND c.recording_id = span.id
            WHERE c.sequence BETWEEN coalesce(span.base, span.lowest) AND span.last
            ORDER BY c.recording_id, c.sequence""";

    private final Database database;
    private final DatabaseContext context;

    @Inject
    ReplayStore(Database database, DatabaseContext context) {
        this.database = database;
        this.context = context;
    }

    /** The stretch whose recordings belong to a session: its interval and a margin, up to the neighbouring sessions. */
    Uni<Window> window(SessionInterval session, Duration margin) {
        Instant earliest = session.startedAt().minus(margin);
        Instant latest = session.endedAt().plus(margin);
        Object[] parameters = {
            session.systemId(),
            session.sessionId(),
            SqlTypes.texts(session.anonymousIds()),
            time(session.startedAt()),
            time(session.endedAt()),
            time(earliest),
            time(latest)
        };
        return context.apart(() -> database.reading(sql -> sql.rows(NEIGHBOURS, parameters)))
                .map(rows -> new Window(
                        instant(rows.getFirst().timeOrNull(0), earliest),
                        instant(rows.getFirst().timeOrNull(1), latest)));
    }

    /** The session's chunks in a window, by recording and sequence. */
    Uni<List<PlayableChunk>> chunks(SessionInterval session, Window window) {
        return chunks(session, window, null);
    }

    /** As {@link #chunks(SessionInterval, Window)}, of one recording or all. */
    Uni<List<PlayableChunk>> chunks(SessionInterval session, Window window, @Nullable String recordingId) {
        Object[] parameters = {
            session.systemId(),
            SqlTypes.texts(session.anonymousIds()),
            time(window.from()),
            time(window.to()),
            recordingId
        };
        return context.apart(() -> database.reading(sql -> sql.rows(CHUNKS, parameters)))
                .map(rows -> rows.stream().map(ReplayStore::chunk).toList());
    }

    private static Object time(Instant instant) {
        return SqlTypes.time(instant.toEpochMilli());
    }

    private static Instant instant(@Nullable Long time, Instant otherwise) {
        return time == null ? otherwise : Instant.ofEpochMilli(time);
    }

    private static PlayableChunk chunk(Row row) {
        return new PlayableChunk(
                row.text(0),
                row.textOrNull(1),
                row.count(2),
                row.count(3),
                Instant.ofEpochMilli(row.time(4)),
                Instant.ofEpochMilli(row.time(5)),
                row.number(6),
                row.flag(7),
                row.count(8),
                row.count(9));
    }
}
