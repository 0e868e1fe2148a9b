package io.sojourn.playback.recordings;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.InsightMessage;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxStore;
import io.sojourn.playback.SegmentsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The index of the chunks. */
@ApplicationScoped
public class ChunkStore {
    private static final BulkColumns<ChunkEntry> COLUMNS = new BulkColumns<ChunkEntry>()
            .text("system_id", entry -> entry.chunk().systemId())
            .text("recording_id", entry -> entry.chunk().recordingId())
            .number("sequence", entry -> (long) entry.chunk().sequence())
            .time("from_at", entry -> entry.chunk().from().toEpochMilli())
            .time("to_at", entry -> entry.chunk().to().toEpochMilli())
            .number("clock_offset_ms", entry -> entry.chunk().clockOffsetMs())
            .flag("snapshot", entry -> entry.chunk().snapshot())
            .number("events", entry -> (long) entry.chunk().events())
            .time("active_from", entry -> millis(entry.chunk().activeFrom()))
            .time("active_to", entry -> millis(entry.chunk().activeTo()))
            .number("bytes", entry -> (long) entry.bytes())
            .bytes("sealed_digest", ChunkEntry::sealedDigest);
    private static final BulkColumns<ChunkId> IDS = new BulkColumns<ChunkId>()
            .text("system_id", id -> id.recording().systemId())
            .text("recording_id", id -> id.recording().id())
            .number("sequence", id -> (long) id.sequence());
    private static final String DIGESTS = """
            SELECT c.system_id, c.recording_id, c.sequence, c.sealed_digest
            FROM %s JOIN chunk c
            ON c.system_id = u.system_id AND c.recording_id = u.recording_id AND c.sequence = u.sequence""".formatted(IDS.rows());
    private static final int FIRST_TIME = COLUMNS.parameters(List.of()).length + 1;
    // One statement, so that a chunk is counted in its recording exactly when it is added.
    private static final String ADD = """
            WITH added AS (
                INSERT INTO chunk (%s) SELECT %s FROM %s ON CONFLICT DO NOTHING
                RETURNING system_id, recording_id, from_at, to_at, snapshot AND sequence > 0 AS picture),
            grown AS (
                SELECT system_id, recording_id, min(from_at) AS from_at, max(to_at) AS to_at, count(*) AS chunks, bool_or(picture) AS picture
                FROM added GROUP BY system_id, recording_id)
            UPDATE recording r
            SET from_at = least(r.from_at, g.from_at), to_at = greatest(r.to_at, g.to_at), chunks = r.chunks + g.chunks,
                changed_at = t.now, compact_at = CASE
                    WHEN g.picture THEN least(r.compact_at, t.after_picture) ELSE coalesce(r.compact_at, t.after_end) END
            FROM grown g, (VALUES ($%d::timestamptz, $%d::timestamptz, $%d::timestamptz)) AS t(now, after_picture, after_end) WHERE r.system_id = g.system_id AND r.id = g.recording_id
            RETURNING r.system_id, r.id, r.visitor_id, r.from_at, r.to_at, r.chunks""".formatted(
                    COLUMNS.names(), COLUMNS.values(), COLUMNS.rows(), FIRST_TIME, FIRST_TIME + 1, FIRST_TIME + 2);

    private final Database database;
    private final DatabaseContext context;
    private final OutboxStore outbox;
    private final SegmentsConfig config;
    private final Clock clock;

    @Inject
    ChunkStore(Database database, DatabaseContext context, OutboxStore outbox, SegmentsConfig config, Clock clock) {
        this.database = database;
        this.context = context;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** The encrypted digests of those of the chunks that are stored. */
    public Uni<Map<ChunkId, byte[]>> sealedDigests(Collection<ChunkId> ids) {
        Object[] parameters = IDS.parameters(List.copyOf(ids));
        return context.apart(() -> database.reading(sql -> sql.rows(DIGESTS, parameters)))
                .map(ChunkStore::digests);
    }

    /**
     * Adds chunks to the index and to their recordings' spans, and queues an insight of each recording that has grown; a chunk that is
     * there already stays as it is.
     *
     * @param alongside done in the same transaction
     */
    public Uni<Void> add(List<ChunkEntry> entries, Function<Sql, Uni<Void>> alongside) {
        return context.apart(
                () -> database.inTransaction((Sql sql) -> add(sql, entries).chain(() -> alongside.apply(sql))));
    }

    private Uni<Void> add(Sql sql, List<ChunkEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.rows(ADD, parameters(entries))
                .chain(grown ->
                        outbox.add(sql, grown.stream().map(this::insight).toList()));
    }

    private Object[] parameters(List<ChunkEntry> entries) {
        Instant now = clock.instant();
        Stream<Object> times = Stream.of(now, now.plus(config.afterPicture()), now.plus(config.afterEnd()))
                .map(time -> SqlTypes.time(time.toEpochMilli()));
        return Stream.concat(Arrays.stream(COLUMNS.parameters(entries)), times).toArray();
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private OutboxEntry insight(Row row) {
        InsightMessage.Recording recording = new InsightMessage.Recording(
                row.text(1),
                row.text(2),
                Instant.ofEpochMilli(row.time(3)),
                Instant.ofEpochMilli(row.time(4)),
                row.count(5));
        InsightMessage insight = InsightMessage.of(row.text(0), recording, clock.instant());
        return OutboxEntry.of(insight);
    }

    private static Map<ChunkId, byte[]> digests(List<Row> rows) {
        Map<ChunkId, byte[]> found = new HashMap<>();
        rows.forEach(row -> found.put(
                new RecordingId(row.text(0), row.text(1)).chunk(row.count(2)),
                Objects.requireNonNull(row.bytesOrNull(3))));
        return found;
    }
}
