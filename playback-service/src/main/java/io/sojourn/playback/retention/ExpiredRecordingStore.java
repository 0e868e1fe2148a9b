package io.sojourn.playback.retention;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.replay.ReplayConfig;
import io.sojourn.playback.segments.SegmentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The recordings that are to be removed, and how far that has come. Each step can be done again. */
@ApplicationScoped
class ExpiredRecordingStore {
    private static final String LIVING = """
            SELECT FROM session_interval l
            WHERE l.system_id = r.system_id AND l.anonymous_ids ? r.visitor_id AND NOT l.expired AND l.merged_into IS NULL
                AND l.started_at - $1::bigint * interval '1 ms' <= r.to_at AND l.ended_at + $2::bigint * interval '1 ms' >= r.from_at""";
    // A recording goes with the last session that it was part of. Expired sessions are gone through in the order of
    // their
    // index, some at a time.
    private static final String SHRED = """
            WITH expired AS (
                SELECT system_id, session_id, anonymous_ids, started_at, ended_at FROM session_interval
                WHERE expired AND anonymous_ids <> '[]' AND (system_id, session_id) > ($4, $5)
                ORDER BY system_id, session_id LIMIT $3),
            doomed AS (
                SELECT r.system_id, r.id
                FROM expired s CROSS JOIN LATERAL jsonb_array_elements_text(s.anonymous_ids) AS v(id)
                JOIN recording r ON r.system_id = s.system_id AND r.visitor_id = v.id
                    AND r.from_at <= s.ended_at + $2::bigint * interval '1 ms' AND r.to_at >= s.started_at - $1::bigint * interval '1 ms'
                WHERE r.wrapped_key IS NOT NULL AND NOT EXISTS (
                    %s)),
            shredded AS (
                UPDATE recording r SET wrapped_key = NULL FROM doomed d WHERE r.system_id = d.system_id AND r.id = d.id)
            SELECT system_id, session_id FROM expired ORDER BY system_id DESC, session_id DESC LIMIT 1""".formatted(LIVING);
    // What is of a session is looked at again after the same time, not in each sweep.
    private static final String SHRED_UNCLAIMED = """
            WITH old AS (
                SELECT r.system_id, r.id, EXISTS (%s) AS claimed FROM recording r WHERE r.looked_at < $3 AND r.wrapped_key IS NOT NULL
                ORDER BY r.looked_at LIMIT $5 FOR UPDATE SKIP LOCKED)
            UPDATE recording r SET looked_at = $4, wrapped_key = CASE WHEN o.claimed THEN r.wrapped_key END
            FROM old o WHERE r.system_id = o.system_id AND r.id = o.id""".formatted(LIVING);
    private static final String SHRED_OF_SYSTEMS = """
            UPDATE recording r SET wrapped_key = NULL FROM system_key k
            WHERE k.wrapped_key IS NULL AND r.system_id = k.system_id AND r.wrapped_key IS NOT NULL""";
    private static final String SHREDDED =
            "SELECT system_id, id FROM recording WHERE wrapped_key IS NULL AND erased_at IS NULL ORDER BY 1, 2 LIMIT $1";
    private static final String CHUNKS =
            "SELECT sequence FROM chunk WHERE system_id = $1 AND recording_id = $2 ORDER BY sequence LIMIT $3";
    private static final String FORGET_CHUNKS =
            "DELETE FROM chunk WHERE system_id = $1 AND recording_id = $2 AND sequence = ANY($3)";
    // One that is being written is given up by those who write segments, and goes then.
    private static final String SEGMENTS =
            "SELECT id FROM segment WHERE system_id = $1 AND recording_id = $2 AND state <> 'coming' LIMIT $3";
    private static final String FORGET_SEGMENTS =
            "DELETE FROM segment WHERE system_id = $1 AND recording_id = $2 AND id = ANY($3)";
    // In the order in which all lock them; what was used within the hour is left as it is, for pages share most of
    // their assets.
    private static final String RELEASE_ASSETS = """
            WITH released AS (
                SELECT a.system_id, a.sha256 FROM asset a
                WHERE a.system_id = $1 AND a.used_at < $3::timestamptz - interval '1 hour'
                    AND a.sha256 IN (SELECT e.sha256 FROM manifest_entry e WHERE e.system_id = $1 AND e.recording_id = $2)
                ORDER BY a.system_id, a.sha256 FOR UPDATE)
            UPDATE asset a SET used_at = $3 FROM released r WHERE a.system_id = r.system_id AND a.sha256 = r.sha256""";
    private static final String FORGET_MANIFEST = "DELETE FROM manifest WHERE system_id = $1 AND recording_id = $2";
    private static final String ERASED = """
            UPDATE recording SET erased_at = $3, visitor_id = '', tab_id = NULL, from_at = NULL, to_at = NULL, chunks = 0, refused_chunks = 0,
                changed_at = NULL, compact_at = NULL
            WHERE system_id = $1 AND id = $2 AND NOT EXISTS (SELECT FROM segment WHERE system_id = $1 AND recording_id = $2)""";
    private static final String FORGETTABLE =
            "SELECT system_id, id FROM recording WHERE erased_at < $1 ORDER BY erased_at LIMIT $2";
    private static final String FORGET =
            "DELETE FROM recording WHERE system_id = $1 AND id = $2 AND erased_at IS NOT NULL";
    private static final String FORGET_VISITORS = """
            UPDATE session_interval s SET anonymous_ids = '[]', visitor_spans = NULL
            WHERE (s.expired OR s.merged_into IS NOT NULL) AND s.anonymous_ids <> '[]' AND (s.merged_into IS NOT NULL OR NOT EXISTS (
                SELECT FROM jsonb_array_elements_text(s.anonymous_ids) AS v(id)
                JOIN recording r ON r.system_id = s.system_id AND r.visitor_id = v.id
                WHERE r.from_at <= s.ended_at + $2::bigint * interval '1 ms'
                    AND r.to_at >= s.started_at - $1::bigint * interval '1 ms'))""";

    private final Database database;
    private final DatabaseContext context;
    private final ReplayConfig around;

    @Inject
    ExpiredRecordingStore(Database database, DatabaseContext context, ReplayConfig around) {
        this.database = database;
        this.context = context;
        this.around = around;
    }

    /**
     * Destroys the keys of the recordings that were part of some expired sessions, and are part of no other: from then on nobody can read them.
     *
     * @param after the session behind which is gone on
     * @param most how many sessions
     * @return the last of these sessions; empty if there were none
     */
    Uni<Optional<ExpiredSession>> shred(ExpiredSession after, int most) {
        Object[] parameters = {
            around.before().toMillis(), around.after().toMillis(), most, after.systemId(), after.sessionId()
        };
        return context.apart(() -> database.inTransaction((Sql sql) -> sql.rows(SHRED, parameters)))
                .map(rows -> rows.stream()
                        .map(row -> new ExpiredSession(row.text(0), row.text(1)))
                        .findFirst());
    }

    /** As {@link #shred}, of some recordings that came before an instant and that no session has: nobody can see them, and no session will come. */
    Uni<Integer> shredUnclaimed(Instant before, Instant now, int most) {
        return update(
                SHRED_UNCLAIMED,
                around.before().toMillis(),
                around.after().toMillis(),
                SqlTypes.time(before.toEpochMilli()),
                SqlTypes.time(now.toEpochMilli()),
                most);
    }

    /** Marks what was shredded with the keys of systems as such. */
    Uni<Integer> shredOfSystems() {
        return update(SHRED_OF_SYSTEMS);
    }

    /** Some recordings without a key of which something is still stored. */
    Uni<List<RecordingId>> shredded(int most) {
        return context.apart(() -> database.reading(sql -> sql.rows(SHREDDED, most)))
                .map(ExpiredRecordingStore::ids);
    }

    /** The sequences of some chunks of a recording. */
    Uni<List<Integer>> chunks(RecordingId id, int most) {
        return context.apart(() -> database.reading(sql -> sql.rows(CHUNKS, id.systemId(), id.id(), most)))
                .map(rows -> rows.stream().map(row -> row.count(0)).toList());
    }

    /** Removes chunks whose contents are gone. */
    Uni<Integer> forgetChunks(RecordingId id, List<Integer> sequences) {
        return update(FORGET_CHUNKS, id.systemId(), id.id(), sequences.toArray(Integer[]::new));
    }

    /** Some segments of a recording. */
    Uni<List<SegmentId>> segments(RecordingId id, int most) {
        return context.apart(() -> database.reading(sql -> sql.rows(SEGMENTS, id.systemId(), id.id(), most)))
                .map(rows ->
                        rows.stream().map(row -> new SegmentId(id, row.id(0))).toList());
    }

    /** Removes segments whose contents are gone. */
    Uni<Integer> forgetSegments(RecordingId id, List<SegmentId> segments) {
        return update(
                FORGET_SEGMENTS,
                id.systemId(),
                id.id(),
                segments.stream().map(SegmentId::id).toArray(UUID[]::new));
    }

    /** Removes the manifest of a recording that has no chunks any more, and all of the recording but its id. */
    Uni<Void> erased(RecordingId id, Instant now) {
        Object at = SqlTypes.time(now.toEpochMilli());
        return context.apart(
                () -> database.inTransaction((Sql sql) -> sql.update(RELEASE_ASSETS, id.systemId(), id.id(), at)
                        .chain(() -> sql.update(FORGET_MANIFEST, id.systemId(), id.id()))
                        .chain(() -> sql.update(ERASED, id.systemId(), id.id(), at))
                        .replaceWithVoid()));
    }

    /** Some recordings that were erased before an instant. */
    Uni<List<RecordingId>> forgettable(Instant erasedBefore, int most) {
        return context.apart(() -> database.reading(
                        sql -> sql.rows(FORGETTABLE, SqlTypes.time(erasedBefore.toEpochMilli()), most)))
                .map(ExpiredRecordingStore::ids);
    }

    /** Removes what is left of an erased recording. */
    Uni<Integer> forget(RecordingId id) {
        return update(FORGET, id.systemId(), id.id());
    }

    /** Removes from sessions that are gone whose they were, as soon as no recording asks for that. */
    Uni<Integer> forgetVisitors() {
        return update(
                FORGET_VISITORS, around.before().toMillis(), around.after().toMillis());
    }

    private Uni<Integer> update(String statement, Object... parameters) {
        return context.apart(() -> database.inTransaction((Sql sql) -> sql.update(statement, parameters)));
    }

    private static List<RecordingId> ids(List<Row> rows) {
        return rows.stream()
                .map(row -> new RecordingId(row.text(0), row.text(1)))
                .toList();
    }

    /** A session that has expired, by which those behind it are found. */
    record ExpiredSession(String systemId, String sessionId) {
        /** Before all. */
        static final ExpiredSession NONE = new ExpiredSession("", "");
    }
}
