package io.sojourn.playback.compaction;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.segments.SegmentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What is left over where chunks were put together. Each step can be done again. */
@ApplicationScoped
class SegmentRemovalStore {
    private static final String UNCLEARED =
            "SELECT system_id, recording_id, id FROM segment WHERE state = 'kept' AND NOT cleared ORDER BY changed_at LIMIT $1";
    private static final String CHUNKS = """
            SELECT c.sequence FROM segment s JOIN chunk c ON c.system_id = s.system_id AND c.recording_id = s.recording_id
                AND c.sequence BETWEEN s.first_sequence AND s.last_sequence AND c.segment_id = s.id
            WHERE s.system_id = $1 AND s.recording_id = $2 AND s.id = $3""";
    private static final String CLEARED =
            "UPDATE segment SET cleared = true WHERE system_id = $1 AND recording_id = $2 AND id = $3";
    private static final String ABANDON =
            "UPDATE segment SET state = 'leaving', changed_at = $2 WHERE state = 'coming' AND changed_at < $1";
    // What others are compressed with stays as long as one of them does.
    private static final String LEAVING = """
            SELECT s.system_id, s.recording_id, s.id FROM segment s
            WHERE s.state = 'leaving' AND NOT EXISTS (
                SELECT FROM segment o
                WHERE o.system_id = s.system_id AND o.recording_id = s.recording_id AND o.base_id = s.id AND o.id <> s.id)
            ORDER BY s.changed_at LIMIT $1""";
    private static final String FORGET =
            "DELETE FROM segment WHERE system_id = $1 AND recording_id = $2 AND id = $3 AND state = 'leaving'";

    private final Database database;
    private final DatabaseContext context;

    @Inject
    SegmentRemovalStore(Database database, DatabaseContext context) {
        this.database = database;
        this.context = context;
    }

    /** Some segments whose chunks still have blobs of their own. */
    Uni<List<SegmentId>> uncleared(int most) {
        return ids(UNCLEARED, most);
    }

    /** The names of the blobs that the chunks in a segment had. */
    Uni<List<String>> chunkNames(SegmentId id) {
        RecordingId recording = id.recording();
        return context.apart(
                        () -> database.reading(sql -> sql.rows(CHUNKS, recording.systemId(), recording.id(), id.id())))
                .map(rows -> rows.stream()
                        .map(row -> recording.chunk(row.count(0)).name())
                        .toList());
    }

    /** Notes that those are gone. */
    Uni<Void> cleared(SegmentId id) {
        return update(CLEARED, id);
    }

    /** Gives up what was announced before an instant and never kept. */
    Uni<Void> abandon(Instant before, Instant now) {
        return context.apart(() -> database.inTransaction((Sql sql) -> sql.update(ABANDON, time(before), time(now))))
                .replaceWithVoid();
    }

    /** Some segments that nothing is read from any more. */
    Uni<List<SegmentId>> leaving(int most) {
        return ids(LEAVING, most);
    }

    /** Removes a segment whose blob is gone. */
    Uni<Void> forget(SegmentId id) {
        return update(FORGET, id);
    }

    private Uni<List<SegmentId>> ids(String statement, int most) {
        return context.apart(() -> database.reading(sql -> sql.rows(statement, most)))
                .map(rows -> rows.stream().map(SegmentRemovalStore::id).toList());
    }

    private Uni<Void> update(String statement, SegmentId id) {
        RecordingId recording = id.recording();
        return context.apart(() -> database.inTransaction(
                        (Sql sql) -> sql.update(statement, recording.systemId(), recording.id(), id.id())))
                .replaceWithVoid();
    }

    private static Object time(Instant instant) {
        return SqlTypes.time(instant.toEpochMilli());
    }

    private static SegmentId id(Row row) {
        return new SegmentId(new RecordingId(row.text(0), row.text(1)), row.id(2));
    }
}
