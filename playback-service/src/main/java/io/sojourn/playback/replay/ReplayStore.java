package io.sojourn.playback.replay;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.playback.excerpts.Audience;
import io.sojourn.playback.replay.PlayablePiece.Active;
import io.sojourn.playback.sessions.SessionInterval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which parts of which recordings belong to a session. */
@ApplicationScoped
class ReplayStore {
    private static final String NEIGHBOURS = """
            SELECT max(ended_at) FILTER (WHERE ended_at <= $4) AS before, min(started_at) FILTER (WHERE started_at >= $5) AS after
            FROM session_interval
            WHERE system_id = $1 AND session_id <> $2 AND anonymous_ids ?| $3::text[] AND merged_into IS NULL
                AND ended_at >= $6 AND started_at <= $7""";
    /**
     * What was recorded on a shared browser is of the person who has it when the chunk ends. Playing can only begin at a full snapshot: the chunks from
     * the last one before the window are played through as well, if they are of the same person. A segment's last chunks are there also behind the
     * window that was asked for, since they come with it. The arrays of activity are in one order: PostgreSQL reads the rows of a group once for all
     * of its aggregates that ask for no order.
     */
    private static final String PIECES = """
            WITH owned AS (
                SELECT visitor_id, coalesce(from_at, '-infinity') AS from_at, coalesce(until_at, 'infinity') AS until_at
                FROM unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) AS u(visitor_id, from_at, until_at)),
            candidate AS (
                SELECT r.system_id, r.id, r.tab_id, r.visitor_id, o.from_at, o.until_at
                FROM recording r JOIN owned o ON r.visitor_id = o.visitor_id
                WHERE r.system_id = $1 AND r.from_at <= $6 AND r.to_at >= $5 AND r.wrapped_key IS NOT NULL),
            seen AS (
                SELECT r.*, f.sequence AS first, l.sequence AS last
                FROM candidate r
                CROSS JOIN LATERAL (
                    SELECT c.sequence FROM chunk c
                    WHERE c.system_id = r.system_id AND c.recording_id = r.id
                        AND c.from_at <= $6 AND c.to_at >= $5 AND c.to_at >= r.from_at AND c.to_at < r.until_at
                    ORDER BY c.sequence LIMIT 1) f
                CROSS JOIN LATERAL (
                    SELECT c.sequence FROM chunk c
                    WHERE c.system_id = r.system_id AND c.recording_id = r.id
                        AND c.from_at <= $6 AND c.to_at >= $5 AND c.to_at >= r.from_at AND c.to_at < r.until_at
                    ORDER BY c.sequence DESC LIMIT 1) l),
            span AS MATERIALIZED (
                SELECT seen.system_id, seen.id, seen.tab_id, seen.visitor_id, seen.from_at, seen.until_at,
                    (SELECT min(c.sequence) FROM chunk c
                        WHERE c.system_id = seen.system_id AND c.recording_id = seen.id) AS lowest,
                    coalesce((SELECT max(c.sequence) FROM chunk c
                        WHERE c.system_id = seen.system_id AND c.recording_id = seen.id AND c.snapshot
                            AND c.sequence <= seen.first AND c.to_at >= seen.from_at), seen.first) AS first,
                    coalesce((SELECT max(c.sequence)
                        FROM chunk l JOIN segment g ON g.system_id = l.system_id AND g.recording_id = l.recording_id AND g.id = l.segment_id
                        JOIN chunk c ON c.system_id = l.system_id AND c.recording_id = l.recording_id
                            AND c.sequence BETWEEN seen.last AND g.last_sequence
                        WHERE l.system_id = seen.system_id AND l.recording_id = seen.id AND l.sequence = seen.last
                            AND c.from_at <= $7), seen.last) AS last
                FROM seen),
            piece AS (
                SELECT span.id, span.tab_id, span.visitor_id, span.lowest, p.*
                FROM span CROSS JOIN LATERAL (
                    SELECT c.segment_id, min(c.sequence) AS first, max(c.sequence) AS last,
                        min(c.from_at - c.clock_offset_ms * interval '1 ms') + min(c.clock_offset_ms) * interval '1 ms' AS from_at,
                        max(c.to_at - c.clock_offset_ms * interval '1 ms') + min(c.clock_offset_ms) * interval '1 ms' AS to_at,
                        min(c.clock_offset_ms) AS clock_offset_ms, bool_or(c.snapshot) AS snapshot, sum(c.events) AS events, sum(c.bytes) AS bytes,
                        array_agg(c.active_from) FILTER (WHERE c.active_from IS NOT NULL) AS active_from,
                        array_agg(c.active_to) FILTER (WHERE c.active_from IS NOT NULL) AS active_to,
                        array_agg(c.clock_offset_ms) FILTER (WHERE c.active_from IS NOT NULL) AS active_offset
                    FROM chunk c
                    WHERE c.system_id = span.system_id AND c.recording_id = span.id
                        AND c.sequence BETWEEN span.first AND span.last AND c.to_at >= span.from_at AND c.to_at < span.until_at
                    GROUP BY c.segment_id, CASE WHEN c.segment_id IS NULL THEN c.sequence END) p)
            SELECT p.id, p.tab_id, p.visitor_id, p.lowest, p.segment_id, coalesce(g.first_sequence, p.first), p.first, p.last, p.from_at, p.to_at, p.clock_offset_ms, p.snapshot, p.events,
                coalesce(g.bytes, p.bytes), coalesce(g.raw_bytes, 0), p.active_from, p.active_to, p.active_offset
            FROM piece p LEFT JOIN segment g ON g.system_id = $1 AND g.recording_id = p.id AND g.id = p.segment_id
            ORDER BY p.id, p.first""";
    /** As {@link #PIECES}, only whose chunks they are. */
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

    /** The stretch whose recordings belong to a session: its interval and what is around it, up to the neighbouring sessions or close to them. */
    Uni<Window> window(SessionInterval session, ReplayConfig around, Audience audience) {
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
                        earlier(
                                session.startedAt(),
                                instant(rows.getFirst().timeOrNull(0), audience.apart(), earliest)),
                        later(
                                session.endedAt(),
                                instant(
                                        rows.getFirst().timeOrNull(1),
                                        audience.apart().negated(),
                                        latest))));
    }

    /**
     * The session's segments and loose chunks in a window, by recording and sequence.
     *
     * @param whole the session's stretch
     */
    Uni<List<PlayablePiece>> pieces(SessionInterval session, Window window, Window whole) {
        List<@Nullable Object> parameters = parameters(session, window);
        parameters.add(time(whole.to()));
        return context.apart(() -> database.reading(sql -> sql.rows(PIECES, parameters.toArray())))
                .map(rows -> rows.stream().map(ReplayStore::piece).toList());
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

    private static Instant instant(@Nullable Long time, Duration plus, Instant otherwise) {
        return time == null ? otherwise : Instant.ofEpochMilli(time).plus(plus);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static PlayablePiece piece(Row row) {
        long offset = row.number(10);
        return new PlayablePiece(
                row.text(0),
                row.textOrNull(1),
                row.text(2),
                row.count(3),
                row.idOrNull(4),
                row.count(5),
                row.count(6),
                row.count(7),
                Instant.ofEpochMilli(row.time(8)),
                Instant.ofEpochMilli(row.time(9)),
                offset,
                row.flag(11),
                row.count(12),
                row.count(13),
                row.count(14),
                active(row, offset));
    }

    /** By the clock of the piece, as all of its times. */
    private static List<Active> active(Row row, long offset) {
        long[] from = row.times(15);
        long[] to = row.times(16);
        long[] offsets = row.numbers(17);
        return IntStream.range(0, from.length)
                .mapToObj(i -> new Active(
                        Instant.ofEpochMilli(from[i] + offset - offsets[i]),
                        Instant.ofEpochMilli(to[i] + offset - offsets[i])))
                .sorted(Comparator.comparing(Active::from))
                .toList();
    }
}
