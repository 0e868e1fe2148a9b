package io.sojourn.playback.content;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.playback.content.EntitledChunk.Place;
import io.sojourn.playback.excerpts.Audience;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.RecordingStore.WrappedKeys;
import io.sojourn.playback.replay.ReplayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that has to be known before a content is opened, by one statement: a player waits for it. Nothing of it is remembered. */
@ApplicationScoped
class ContentStore {
    /**
     * The rules are those of {@code ReplayStore}: a chunk belongs to the session if it overlaps the stretch around it, up to the neighbouring sessions
     * or close to them, or lies between the last picture before that and it, and if its person had the browser when it ended.
     */
    private static final String FIND = """
            WITH RECURSIVE heir AS (
                SELECT s.*, 0 AS depth FROM session_interval s WHERE s.system_id = $1 AND s.session_id = $2
                UNION ALL
                SELECT s.*, heir.depth + 1 FROM heir
                JOIN session_interval s ON s.system_id = heir.system_id AND s.session_id = heir.merged_into
                WHERE heir.depth < 100),
            spans AS (
                SELECT session_id, started_at, ended_at, coalesce(visitor_spans,
                    (SELECT jsonb_agg(jsonb_build_object('anonymousId', id)) FROM jsonb_array_elements_text(anonymous_ids) id), '[]') AS spans
                FROM heir WHERE merged_into IS NULL AND NOT expired),
            session AS (
                SELECT s.*, ARRAY(SELECT v ->> 'anonymousId' FROM jsonb_array_elements(s.spans) v) AS visitors FROM spans s),
            stretch AS (
                SELECT
                    least(s.started_at, coalesce(
                        max(n.ended_at) FILTER (WHERE n.ended_at <= s.started_at) + $7::bigint * interval '1 ms',
                        s.started_at - $5::bigint * interval '1 ms')) AS from_at,
                    greatest(s.ended_at, coalesce(
                        min(n.started_at) FILTER (WHERE n.started_at >= s.ended_at) - $7::bigint * interval '1 ms',
                        s.ended_at + $6::bigint * interval '1 ms')) AS to_at
                FROM session s LEFT JOIN session_interval n
                ON n.system_id = $1 AND n.session_id <> s.session_id AND n.anonymous_ids ?| s.visitors AND n.merged_into IS NULL
                    AND n.ended_at >= s.started_at - $5::bigint * interval '1 ms' AND n.started_at <= s.ended_at + $6::bigint * interval '1 ms'
                GROUP BY s.started_at, s.ended_at),
            owned AS (
                SELECT w.from_at AS seen_from, w.to_at AS seen_to, coalesce(o."from", '-infinity') AS from_at, coalesce(o."until", 'infinity') AS until_at
                FROM session s CROSS JOIN stretch w
                CROSS JOIN jsonb_to_recordset(s.spans) AS o("anonymousId" text, "from" timestamptz, "until" timestamptz)
                JOIN recording r ON r.system_id = $1 AND r.id = $3 AND r.visitor_id = o."anonymousId"
                WHERE r.from_at <= w.to_at AND r.to_at >= w.from_at),
            seen AS (
                SELECT o.from_at, o.until_at, min(c.sequence) AS first, max(c.sequence) AS last
                FROM owned o JOIN chunk c ON c.system_id = $1 AND c.recording_id = $3
                WHERE c.from_at <= o.seen_to AND c.to_at >= o.seen_from AND c.to_at >= o.from_at AND c.to_at < o.until_at
                GROUP BY o.from_at, o.until_at),
            span AS MATERIALIZED (
                SELECT s.from_at, s.until_at, s.last, coalesce((
                    SELECT max(c.sequence) FROM chunk c
                    WHERE c.system_id = $1 AND c.recording_id = $3 AND c.snapshot AND c.sequence <= s.first AND c.to_at >= s.from_at), s.first) AS first
                FROM seen s),
            asked AS (
                SELECT coalesce(g.first_sequence, x.sequence) AS first, coalesce(g.last_sequence, x.sequence) AS last, g.id AS segment_id, g.base_id,
                    coalesce(g.checkpoint_bytes, 0) AS checkpoint_bytes
                FROM chunk x LEFT JOIN segment g
                ON g.system_id = x.system_id AND g.recording_id = x.recording_id AND g.id = x.segment_id
                WHERE x.system_id = $1 AND x.recording_id = $3 AND x.sequence = $4)
            SELECT r.wrapped_key, k.wrapped_key, c.sequence, a.segment_id, a.base_id, coalesce(c.raw_bytes, 0), a.checkpoint_bytes,
                c.from_at, c.to_at, c.clock_offset_ms, e.from_at, e.to_at
            FROM asked a JOIN chunk c ON c.system_id = $1 AND c.recording_id = $3 AND c.sequence BETWEEN a.first AND a.last
            JOIN recording r ON r.system_id = c.system_id AND r.id = c.recording_id
            JOIN system_key k ON k.system_id = r.system_id
            LEFT JOIN LATERAL (
                SELECT greatest(o.seen_from, o.from_at) AS from_at, o.seen_to AS to_at
                FROM owned o WHERE c.to_at >= o.from_at AND c.to_at < o.until_at
                    AND (c.from_at <= o.seen_to AND c.to_at >= o.seen_from OR EXISTS (
                        SELECT FROM span p
                        WHERE p.from_at = o.from_at AND p.until_at = o.until_at AND c.sequence BETWEEN p.first AND p.last))
                LIMIT 1) e ON true
            WHERE r.wrapped_key IS NOT NULL AND k.wrapped_key IS NOT NULL
            ORDER BY c.sequence""";

    private final Database database;
    private final DatabaseContext context;
    private final ReplayConfig around;

    @Inject
    ContentStore(Database database, DatabaseContext context, ReplayConfig around) {
        this.database = database;
        this.context = context;
        this.around = around;
    }

    /** A chunk, with all that are in one segment with it, by sequence; none if it is not there or its keys were destroyed. */
    Uni<List<EntitledChunk>> find(String sessionId, ChunkId chunk, Audience audience) {
        Object[] parameters = {
            chunk.recording().systemId(),
            sessionId,
            chunk.recording().id(),
            chunk.sequence(),
            around.before().toMillis(),
            around.after().toMillis(),
            audience.apart().toMillis()
        };
        return context.apart(() -> database.reading(sql -> sql.rows(FIND, parameters)))
                .map(rows -> rows.stream().map(ContentStore::chunk).toList());
    }

    private static EntitledChunk chunk(Row row) {
        WrappedKeys keys =
                new WrappedKeys(Objects.requireNonNull(row.bytesOrNull(0)), Objects.requireNonNull(row.bytesOrNull(1)));
        return new EntitledChunk(
                keys, row.count(2), row.idOrNull(3), row.idOrNull(4), row.count(5), row.count(6), place(row));
    }

    private static @Nullable Place place(Row row) {
        return row.isNull(10)
                ? null
                : new Place(instant(row, 7), instant(row, 8), row.number(9), instant(row, 10), instant(row, 11));
    }

    private static Instant instant(Row row, int column) {
        return Instant.ofEpochMilli(row.time(column));
    }
}
