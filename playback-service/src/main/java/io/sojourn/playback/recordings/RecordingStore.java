package io.sojourn.playback.recordings;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.playback.recordings.OpenRecording.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The recordings, each with its visitor and its key. */
@ApplicationScoped
public class RecordingStore {
    private static final BulkColumns<Map.Entry<NewRecording, byte[]>> COLUMNS = new BulkColumns<
                    Map.Entry<NewRecording, byte[]>>()
            .text("system_id", one -> one.getKey().id().systemId())
            .text("id", one -> one.getKey().id().id())
            .text("visitor_id", one -> one.getKey().visitorId())
            .text("tab_id", one -> one.getKey().tabId())
            .text("source_id", one -> one.getKey().sourceId())
            .bytes("wrapped_key", Map.Entry::getValue);
    private static final BulkColumns<RecordingId> IDS = new BulkColumns<RecordingId>()
            .text("system_id", RecordingId::systemId)
            .text("id", RecordingId::id);
    private static final String INSERT = "INSERT INTO recording (%s) SELECT %s FROM %s ON CONFLICT DO NOTHING"
            .formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    private static final String FIND = """
            SELECT r.system_id, r.id, r.visitor_id, r.wrapped_key, r.from_at, r.to_at,
                (SELECT max(c.sequence) FROM chunk c WHERE c.system_id = r.system_id AND c.recording_id = r.id)
            FROM %s JOIN recording r ON r.system_id = u.system_id AND r.id = u.id""".formatted(IDS.rows());
    private static final String KEYS = """
            SELECT r.wrapped_key, k.wrapped_key FROM recording r JOIN system_key k ON k.system_id = r.system_id
            WHERE r.system_id = $1 AND r.id = $2 AND r.wrapped_key IS NOT NULL AND k.wrapped_key IS NOT NULL""";
    private static final BulkColumns<RefusedChunks> REFUSED = new BulkColumns<RefusedChunks>()
            .text("system_id", refused -> refused.id().systemId())
            .text("id", refused -> refused.id().id())
            .text("visitor_id", RefusedChunks::visitorId)
            .number("chunks", RefusedChunks::chunks);
    // What a stranger sends under a recording's id is no loss of the recording.
    private static final String ADD_REFUSED = """
            UPDATE recording r SET refused_chunks = r.refused_chunks + u.chunks
            FROM %s WHERE r.system_id = u.system_id AND r.id = u.id AND r.visitor_id = u.visitor_id""".formatted(REFUSED.rows());

    private final Database database;
    private final DatabaseContext context;

    @Inject
    RecordingStore(Database database, DatabaseContext context) {
        this.database = database;
        this.context = context;
    }

    /** Those of the recordings that are known. */
    Uni<Map<RecordingId, KnownRecording>> find(Collection<RecordingId> ids) {
        Object[] parameters = IDS.parameters(List.copyOf(ids));
        return context.apart(() -> database.reading(sql -> sql.rows(FIND, parameters)))
                .map(RecordingStore::byId);
    }

    /** Adds recordings with their wrapped keys; one that is there already stays as it is. */
    Uni<Void> addMissing(Map<NewRecording, byte[]> recordings) {
        // In one order everywhere: chunks and manifests of the same recordings come at the same time.
        Object[] parameters = COLUMNS.parameters(recordings.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().id().name()))
                .toList());
        return context.apart(() -> database.inTransaction(sql -> sql.update(INSERT, parameters)))
                .replaceWithVoid();
    }

    /** A recording's wrapped key with its system's; empty if there is no such recording or one of the keys was destroyed. */
    Uni<Optional<WrappedKeys>> wrappedKeys(RecordingId id) {
        return context.apart(() -> database.reading(sql -> sql.rows(KEYS, id.systemId(), id.id())))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new WrappedKeys(
                                Objects.requireNonNull(row.bytesOrNull(0)),
                                Objects.requireNonNull(row.bytesOrNull(1)))));
    }

    /** Counts refused chunks in the recordings that they name, in the caller's transaction. */
    public Uni<Void> addRefused(Sql sql, List<RefusedChunks> refused) {
        return refused.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.update(ADD_REFUSED, REFUSED.parameters(refused)).replaceWithVoid();
    }

    /** Destroys a recording's key: from then on nobody can read its content, wherever copies of it are (P14). */
    public Uni<Void> destroyKey(RecordingId id) {
        return context.apart(() -> database.inTransaction((session, sql) -> session.find(Recording.class, id)
                .onItem()
                .ifNotNull()
                .invoke(Recording::destroyKey)
                .replaceWithVoid()));
    }

    private static Map<RecordingId, KnownRecording> byId(List<Row> rows) {
        Map<RecordingId, KnownRecording> found = new HashMap<>();
        rows.forEach(row -> {
            RecordingId id = new RecordingId(row.text(0), row.text(1));
            found.put(id, new KnownRecording(id, row.text(2), row.bytesOrNull(3), reach(row)));
        });
        return found;
    }

    private static Reach reach(Row row) {
        return row.isNull(6)
                ? Reach.NONE
                : new Reach(row.count(6), Instant.ofEpochMilli(row.time(4)), Instant.ofEpochMilli(row.time(5)));
    }

    /** The keys that a recording's content is read with, as they are stored. */
    public record WrappedKeys(byte[] ofRecording, byte[] ofSystem) {}
}
