package io.sojourn.playback.replay;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.playback.sessions.SessionInterval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which recordings' chunks belong to a session. */
@ApplicationScoped
class ReplayStore {
    private static final String NEIGHBOURS = """
            SELECT max(ended_at) FILTER (WHERE ended_at < $4) AS before, min(started_at) FILTER (WHERE started_at > $5) AS after
            FROM session_interval
            WHERE system_id = $1 AND session_id <> $2 AND anonymous_ids ?| $3::text[] AND merged_into IS NULL
                AND ended_at >= $6 AND started_at <= $7""";
    /**
     * What was recorded on a shared browser is of the person who has it when the chunk ends. Playing can only begin at a full snapshot: the chunks from
     * the last one before the window are played through as well, if they are of the same person.
     */
    private static final String CHUNKS = """
            WITH owned AS (
                SELECT visitor_id, coalesce(from_at, '-infinity') AS from_at, coalesce(until_at, 'infinity') AS until_at
                FROM unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) AS u(visitor_id, from_at, until_at)),
            candidate AS (
                SELECT r.system_id, r.id, r.tab_id, r.visitor_id, o.from_at, o.until_at
                FROM recording r JOIN owned o ON r.visitor_id = o.visitor_id
                WHERE r.system_id = $1 AND r.from_at <= $6 AND r.to_at >= $5 AND r.wrapped_key IS NOT NULL
                    AND ($7::text IS NULL OR r.id = $7)),
            seen AS (
                SELECT r.system_id, r.id, r.tab_id, r.visitor_id, r.from_at, r.until_at, min(c.sequence) AS first, max(c.sequence) AS last
                FROM candidate r JOIN chunk c ON c.system_id = r.system_id AND c.recording_id = r.id
                WHERE c.from_at <= $6 AND c.to_at >= $5 AND c.to_at >= r.from_at AND c.to_at < r.until_at
                GROUP BY r.system_id, r.id, r.tab_id, r.visitor_id, r.from_at, r.until_at),
            span AS (
                SELECT seen.*,
                    (SELECT min(c.sequence) FROM chunk c
                        WHERE c.system_id = seen.system_id AND c.recording_id = seen.id) AS lowest,
                    (SELECT max(c.sequence) FROM chunk c
                        WHERE c.system_id = seen.system_id AND c.recording_id = seen.id AND c.snapshot
                            AND c.sequence <= seen.first AND c.to_at >= seen.from_at) AS base
                FROM seen)
            SELECT c.recording_id, span.tab_id, span.lowest, c.sequence, c.from_at, c.to_at, c.clock_offset_ms, c.snapshot,
                c.events, c.bytes, c.active_from, c.active_to, span.visitor_id
            FROM span JOIN chunk c ON c.system_id = span.system_id AND c.recording_id = span.id
            WHERE c.sequence BETWEEN coalesce(span.base, span.first) AND span.last
                AND c.to_at >= span.from_at AND c.to_at < span.until_at
            ORDER BY c.recording_id, c.sequence""";
    /** As {@link #CHUNKS}, only whose chunks they are. */
    private static final String RECORDINGS = """
            WITH owned AS (
                SELECT visitor_id, coalesce(from_at, '-infinity') AS from_at, coalesce(until_at, 'infinity') AS until_at
                FROM unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) AS u(visitor_id, from_at, until_at))
            SELECT r.id FROM recording r JOIN owned o ON r.visitor_id = o.visitor_id
            WHERE r.system_id = $1 AND r.from_at <= $6 AND r.to_at >= $5 AND r.wrapped_key IS NOT NULL
                AND EXISTS (
                    SELECT FROM chunk c WHERE c.system_id = r.system_id AND c.recording_id = r.id
                        AND c.from_at <= $6 AND c.to_at >= $5 AND c.to_at >= o.from_at AND c.to_at < o.until_at)""";

    private final Database database;
    private final DatabaseContext context;

    @Inject
    ReplayStore(Database database, DatabaseContext context) {
        this.database = database;
        this.context = context;
    }

    /** The stretch whose recordings belong to a session: its interval and what is around it, up to the neighbouring sessions. */
    Uni<Window> window(SessionInterval session, ReplayConfig around) {
        Instant earliest = session.startedAt().minus(around.before());
        Instant latest = session.endedAt().plus(around.after());
        Object[] parameters = {
            session.systemId(),
            session.sessionId(),
            visitors(session),
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
        List<@Nullable Object> parameters = parameters(session, window);
        parameters.add(recordingId);
        return context.apart(() -> database.reading(sql -> sql.rows(CHUNKS, parameters.toArray())))
                .map(rows -> rows.stream().map(ReplayStore::chunk).toList());
    }

    /** The ids of the recordings that have chunks of the session in a window. */
    Uni<Set<String>> recordings(SessionInterval session, Window window) {
        Object[] parameters = parameters(session, window).toArray();
        return context.apart(() -> database.reading(sql -> sql.rows(RECORDINGS, parameters)))
                .map(rows -> rows.stream().map(row -> row.text(0)).collect(Collectors.toSet()));
    }

    private static List<@Nullable Object> parameters(SessionInterval session, Window window) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(session.systemId());
        parameters.add(visitors(session));
        parameters.add(times(session, VisitorSpan::from));
        parameters.add(times(session, VisitorSpan::until));
        parameters.add(time(window.from()));
        parameters.add(time(window.to()));
        return parameters;
    }

    private static String[] visitors(SessionInterval session) {
        return session.visitors().stream().map(VisitorSpan::anonymousId).toArray(String[]::new);
    }

    private static Object[] times(SessionInterval session, Function<VisitorSpan, @Nullable Instant> end) {
        List<@Nullable Long> times = new ArrayList<>();
        for (VisitorSpan span : session.visitors()) {
            Instant at = end.apply(span);
            times.add(at == null ? null : at.toEpochMilli());
        }
        return SqlTypes.times(times);
    }

    private static Object time(Instant instant) {
        return SqlTypes.time(instant.toEpochMilli());
    }

    private static Instant instant(@Nullable Long time, Instant otherwise) {
        return time == null ? otherwise : Instant.ofEpochMilli(time);
    }

    private static @Nullable Instant instantOrNull(@Nullable Long time) {
        return time == null ? null : Instant.ofEpochMilli(time);
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
                row.count(9),
                instantOrNull(row.timeOrNull(10)),
                instantOrNull(row.timeOrNull(11)),
                row.text(12));
    }
}
