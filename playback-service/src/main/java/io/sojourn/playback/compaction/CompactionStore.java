package io.sojourn.playback.compaction;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.playback.SegmentsConfig;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.segments.Segment;
import io.sojourn.playback.segments.SegmentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Which chunks are in which segments. A segment's row is there before its blob and goes after it, so that no blob is forgotten. */
@ApplicationScoped
class CompactionStore {
    /** More than this is not read at once; what is behind comes with the next look. */
    static final int MOST_CHUNKS = 1_000;

    private static final String CLAIM = """
            WITH due AS (
                SELECT system_id, id FROM recording WHERE compact_at <= $1 AND wrapped_key IS NOT NULL
                ORDER BY compact_at LIMIT $3 FOR UPDATE SKIP LOCKED)
            UPDATE recording r SET compact_at = $2 FROM due d WHERE r.system_id = d.system_id AND r.id = d.id
            RETURNING r.system_id, r.id, r.changed_at <= $4""";
    private static final String DONE = """
            UPDATE recording r SET compact_at = CASE WHEN EXISTS (
                SELECT FROM chunk c
                WHERE c.system_id = r.system_id AND c.recording_id = r.id AND c.segment_id IS NULL AND NOT c.apart)
                THEN greatest(r.changed_at + $4::bigint * interval '1 ms', $5) END
            WHERE r.system_id = $1 AND r.id = $2 AND r.compact_at = $3""";
    // From the picture before the first chunk that is in no segment.
    private static final String CHUNKS = """
            WITH loose AS (
                SELECT min(sequence) AS first FROM chunk
                WHERE system_id = $1 AND recording_id = $2 AND segment_id IS NULL AND NOT apart),
            picture AS (
                SELECT coalesce(max(c.sequence), (SELECT first FROM loose)) AS sequence FROM chunk c
                WHERE c.system_id = $1 AND c.recording_id = $2 AND c.snapshot AND c.sequence <= (SELECT first FROM loose))
            SELECT c.sequence, c.bytes, c.clock_offset_ms, c.snapshot, c.segment_id, coalesce(c.raw_bytes, 0), c.apart, c.from_at,
                coalesce(s.checkpoint_bytes, 0)
            FROM chunk c LEFT JOIN segment s ON s.system_id = c.system_id AND s.recording_id = c.recording_id AND s.id = c.segment_id
            WHERE c.system_id = $1 AND c.recording_id = $2 AND c.sequence >= (SELECT sequence FROM picture)
            ORDER BY c.sequence LIMIT $3""";
    private static final String SEGMENTS =
            "SELECT id, base_id FROM segment WHERE system_id = $1 AND recording_id = $2 AND id = ANY($3) AND state = 'kept'";
    private static final String BASE = """
            SELECT coalesce(base_id, id) FROM segment
            WHERE system_id = $1 AND recording_id = $2 AND state = 'kept' AND first_sequence <= $3
            ORDER BY first_sequence DESC LIMIT 1""";
    private static final String COMING = """
            INSERT INTO segment (system_id, recording_id, id, state, changed_at, first_sequence, last_sequence, base_id, bytes, raw_bytes,
                checkpoint_bytes)
            SELECT system_id, id, $3, 'coming', $4, $5, $6, $7, $8, $9, $10 FROM recording
            WHERE system_id = $1 AND id = $2 AND wrapped_key IS NOT NULL""";
    private static final String REPLACE = """
            UPDATE segment SET state = 'leaving', changed_at = $4
            WHERE system_id = $1 AND recording_id = $2 AND id = ANY($3) AND state = 'kept'""";
    private static final String KEEP = """
            UPDATE segment SET state = 'kept', changed_at = $4
            WHERE system_id = $1 AND recording_id = $2 AND id = ANY($3) AND state = 'coming'""";
    private static final String LIVING =
            "SELECT FROM recording WHERE system_id = $1 AND id = $2 AND wrapped_key IS NOT NULL FOR NO KEY UPDATE";
    private static final String APART =
            "UPDATE chunk SET apart = true WHERE system_id = $1 AND recording_id = $2 AND sequence = ANY($3) AND segment_id IS NULL";
    private static final BulkColumns<Moved> MOVED = new BulkColumns<Moved>()
            .text("system_id", one -> one.id().recording().systemId())
            .text("recording_id", one -> one.id().recording().id())
            .number("sequence", one -> (long) one.part().sequence())
            .id("before_id", one -> one.part().before())
            .id("segment_id", one -> one.id().id())
            .number("raw_bytes", one -> (long) one.part().rawBytes())
            .flag("checkpoint", Moved::isBehindCheckpoint)
            .bytes("sealed_digest", one -> one.part().sealedDigest());
    // Playing can begin where a segment does so with a picture that was made here, from then on.
    private static final String MOVE = """
            UPDATE chunk c SET segment_id = u.segment_id, raw_bytes = u.raw_bytes, snapshot = c.snapshot OR u.checkpoint,
                sealed_digest = coalesce(u.sealed_digest, c.sealed_digest)
            FROM %s
            WHERE c.system_id = u.system_id AND c.recording_id = u.recording_id AND c.sequence = u.sequence
                AND c.segment_id IS NOT DISTINCT FROM u.before_id""".formatted(MOVED.rows());

    private final Database database;
    private final DatabaseContext context;
    private final SegmentsConfig config;

    @Inject
    CompactionStore(Database database, DatabaseContext context, SegmentsConfig config) {
        this.database = database;
        this.context = context;
        this.config = config;
    }

    /** Takes up some recordings that are due, so that nobody else does for a while. */
    Uni<List<Due>> claim(Instant now) {
        Instant until = now.plus(config.lease());
        Object ended = time(now.minus(config.afterEnd()));
        return inTransaction(sql -> sql.rows(CLAIM, time(now), time(until), config.batchSize(), ended))
                .map(rows -> rows.stream()
                        .map(row -> new Due(new RecordingId(row.text(0), row.text(1)), until, row.flag(2)))
                        .toList());
    }

    /** Gives a recording back, and says when it is to be looked at again; unless something came that said so meanwhile. */
    Uni<Void> done(Due due, Instant now) {
        return inTransaction(sql -> sql.update(
                        DONE,
                        due.id().systemId(),
                        due.id().id(),
                        time(due.until()),
                        config.afterEnd().toMillis(),
                        time(now.plus(config.afterPicture()))))
                .replaceWithVoid();
    }

    /** Chunks of a recording by sequence, from a picture on that something is to be put together behind. */
    Uni<List<StoredChunk>> chunks(RecordingId id) {
        return reading(sql -> sql.rows(CHUNKS, id.systemId(), id.id(), MOST_CHUNKS))
                .map(rows -> rows.stream().map(CompactionStore::chunk).toList());
    }

    /** Those of the segments that are kept. */
    Uni<List<Segment>> segments(RecordingId recording, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : reading(sql -> sql.rows(SEGMENTS, recording.systemId(), recording.id(), SqlTypes.ids(ids)))
                        .map(rows -> rows.stream()
                                .map(row -> new Segment(new SegmentId(recording, row.id(0)), row.idOrNull(1)))
                                .toList());
    }

    /** The segment whose content is likest to what begins at a sequence; empty if there is none before it. */
    Uni<Optional<SegmentId>> base(RecordingId id, int sequence) {
        return reading(sql -> sql.rows(BASE, id.systemId(), id.id(), sequence))
                .map(rows -> rows.stream().findFirst().map(row -> new SegmentId(id, row.id(0))));
    }

    /** Announces a segment, before its blob is written. */
    Uni<Void> coming(NewSegment coming, Instant now) {
        Segment segment = coming.segment();
        RecordingId recording = segment.id().recording();
        return inTransaction(sql -> changing(
                1,
                sql.update(
                        COMING,
                        recording.systemId(),
                        recording.id(),
                        segment.id().id(),
                        time(now),
                        coming.first(),
                        coming.last(),
                        segment.base(),
                        coming.bytes(),
                        coming.rawBytes(),
                        coming.checkpointBytes())));
    }

    /**
     * Has chunks read from segments from now on; fails if anything of that changed meanwhile.
     *
     * @param replaced the segments that they were in before
     * @param apart sequences of chunks that stay in blobs of their own
     */
    Uni<Void> keep(
            RecordingId id, List<NewSegment> segments, Collection<UUID> replaced, List<Integer> apart, Instant now) {
        List<Moved> moved = segments.stream()
                .flatMap(one -> one.parts().stream().map(part -> new Moved(one, part)))
                .toList();
        List<UUID> ids = segments.stream().map(one -> one.segment().id().id()).toList();
        Object[] apartOnes = apart.toArray(Integer[]::new);
        return inTransaction(sql -> sql.rows(LIVING, id.systemId(), id.id())
                .chain(living -> changing(replaced.size(), change(sql, REPLACE, id, replaced, now)))
                .chain(() -> changing(ids.size(), change(sql, KEEP, id, ids, now)))
                .chain(() -> changing(moved.size(), sql.update(MOVE, MOVED.parameters(moved))))
                .chain(() -> sql.update(APART, id.systemId(), id.id(), apartOnes))
                .replaceWithVoid());
    }

    private static Uni<Integer> change(Sql sql, String statement, RecordingId id, Collection<UUID> ids, Instant now) {
        return sql.update(statement, id.systemId(), id.id(), SqlTypes.ids(ids), time(now));
    }

    private static Uni<Void> changing(int expected, Uni<Integer> change) {
        return change.invoke(changed -> {
                    if (changed != expected) {
                        throw new IllegalStateException("The recording changed while it was put together");
                    }
                })
                .replaceWithVoid();
    }

    private <T> Uni<T> inTransaction(Function<Sql, Uni<T>> work) {
        return context.apart(() -> database.inTransaction(work));
    }

    private <T> Uni<T> reading(Function<Sql, Uni<T>> work) {
        return context.apart(() -> database.reading(work));
    }

    private static Object time(Instant instant) {
        return SqlTypes.time(instant.toEpochMilli());
    }

    private static StoredChunk chunk(Row row) {
        return new StoredChunk(
                row.count(0),
                row.count(1),
                row.number(2),
                row.flag(3),
                row.idOrNull(4),
                row.count(5),
                row.flag(6),
                Instant.ofEpochMilli(row.time(7)),
                row.count(8));
    }

    /**
     * A recording that is to be looked at.
     *
     * @param until when another instance may take it up
     * @param ended whether nothing came of it for long
     */
    record Due(RecordingId id, Instant until, boolean ended) {}

    private record Moved(NewSegment segment, NewSegment.Part part) {
        SegmentId id() {
            return segment.segment().id();
        }

        boolean isBehindCheckpoint() {
            return segment.checkpointBytes() > 0 && part.sequence() == segment.first();
        }
    }
}
