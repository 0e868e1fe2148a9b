package io.sojourn.playback.recordings;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recordings, each with its visitor and its key. */
@ApplicationScoped
public class RecordingStore {
    private static final BulkColumns<NewRecording> COLUMNS = new BulkColumns<NewRecording>()
            .text("system_id", recording -> recording.id().systemId())
            .text("id", recording -> recording.id().id())
            .text("visitor_id", NewRecording::visitorId)
            .text("tab_id", NewRecording::tabId)
            .text("source_id", NewRecording::sourceId)
            .bytes("wrapped_key", NewRecording::wrappedKey);
    private static final BulkColumns<RecordingId> IDS = new BulkColumns<RecordingId>()
            .text("system_id", RecordingId::systemId)
            .text("id", RecordingId::id);
    private static final String INSERT = "INSERT INTO recording (%s) SELECT %s FROM %s ON CONFLICT DO NOTHING"
            .formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    private static final String FIND = """
            SELECT r.system_id, r.id, r.visitor_id, r.wrapped_key
            FROM %s JOIN recording r ON r.system_id = u.system_id AND r.id = u.id""".formatted(IDS.rows());

    private final Database database;
    private final DatabaseContext context;

    @Inject
    RecordingStore(Database database, DatabaseContext context) {
        this.database = database;
        this.context = context;
    }

    /** Those of the recordings that are known. */
    public Uni<Map<RecordingId, KnownRecording>> find(Collection<RecordingId> ids) {
        Object[] parameters = IDS.parameters(List.copyOf(ids));
        return context.apart(() -> database.reading(sql -> sql.rows(FIND, parameters)))
                .map(RecordingStore::byId);
    }

    /** Adds recordings; one that is there already stays as it is. */
    public Uni<Void> addMissing(List<NewRecording> recordings) {
        if (recordings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Object[] parameters = COLUMNS.parameters(recordings);
        return context.apart(() -> database.inTransaction(sql -> sql.update(INSERT, parameters)))
                .replaceWithVoid();
    }

    /** A recording's wrapped key; empty if there is no such recording or its key was destroyed. */
    public Uni<Optional<byte[]>> wrappedKey(RecordingId id) {
        return context.apart(() -> database.inTransaction((session, sql) -> session.find(Recording.class, id)
                .map(found -> Optional.ofNullable(found).map(Recording::wrappedKey))));
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
            found.put(id, new KnownRecording(id, row.text(2), row.bytesOrNull(3)));
        });
        return found;
    }
}
