package io.sojourn.playback.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.assets.ManifestPart.Health;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.playback.assets.AssetId;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the manifests say, for those who may know: whoever asks has checked that. */
@ApplicationScoped
public class ManifestReader {
    private static final String ENTRIES = """
            SELECT e.sealed_url, e.sha256, a.type, a.bytes, e.lost
            FROM manifest_entry e LEFT JOIN asset a ON a.system_id = e.system_id AND a.sha256 = e.sha256 AND NOT a.removing
            WHERE e.system_id = $1 AND e.recording_id = $2""";
    private static final BulkColumns<NamedAsset> NAMED = new BulkColumns<NamedAsset>()
            .text("system_id", one -> one.asset().systemId())
            .text("recording_id", NamedAsset::recordingId)
            .bytes("sha256", one -> one.asset().hash());
    private static final String NAMES = """
            SELECT EXISTS (SELECT FROM %s JOIN manifest_entry e
                ON e.system_id = u.system_id AND e.recording_id = u.recording_id AND e.sha256 = u.sha256)""".formatted(NAMED.rows());
    private static final String HEALTH = """
            SELECT r.id, coalesce(m.assets + m.left_out, 0), coalesce(m.left_out, 0) + (
                SELECT count(*) FROM manifest_entry e
                LEFT JOIN asset a ON a.system_id = e.system_id AND a.sha256 = e.sha256 AND NOT a.removing
                WHERE e.system_id = r.system_id AND e.recording_id = r.id AND a.sha256 IS NULL),
                r.refused_chunks, m.health::text
            FROM recording r LEFT JOIN manifest m ON m.system_id = r.system_id AND m.recording_id = r.id
            WHERE r.system_id = $1 AND r.id = ANY($2)""";

    private final Database database;
    private final DatabaseContext context;
    private final RecordingRegister register;

    @Inject
    ManifestReader(Database database, DatabaseContext context, RecordingRegister register) {
        this.database = database;
        this.context = context;
        this.register = register;
    }

    /** The addresses of a recording in their order; none if it was erased. */
    public Uni<List<ManifestAsset>> assets(RecordingId recording) {
        return register.key(recording)
                .chain(key -> key.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : context.apart(() -> database.reading(
                                        sql -> sql.rows(ENTRIES, recording.systemId(), recording.id())))
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(rows -> opened(rows, key.get(), ManifestStore.placeOf(recording))));
    }

    /** Whether one of the recordings of a system names an asset. */
    public Uni<Boolean> name(AssetId asset, Collection<String> recordingIds) {
        List<NamedAsset> asked =
                recordingIds.stream().map(id -> new NamedAsset(asset, id)).toList();
        return context.apart(() -> database.reading(sql -> sql.rows(NAMES, NAMED.parameters(asked))))
                .map(rows -> rows.getFirst().flag(0));
    }

    /** What is known of the losses of recordings, by their ids. */
    public Uni<Map<String, RecordingHealth>> health(String systemId, Collection<String> recordingIds) {
        return recordingIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : context.apart(() -> database.reading(sql -> sql.rows(HEALTH, systemId, SqlTypes.texts(recordingIds))))
                        .map(ManifestReader::health);
    }

    /** An address of a recording, by the recording's key. */
    public static String address(RecordingId recording, byte[] sealed, DataKey key) {
        return opened(sealed, key, ManifestStore.placeOf(recording));
    }

    private static String opened(byte[] sealed, DataKey key, String place) {
        return new String(key.open(sealed, place), UTF_8);
    }

    private static List<ManifestAsset> opened(List<Row> rows, DataKey key, String place) {
        return rows.stream()
                .map(row -> asset(row, key, place))
                .sorted(Comparator.comparing(ManifestAsset::url))
                .toList();
    }

    private static ManifestAsset asset(Row row, DataKey key, String place) {
        byte[] sha256 = row.bytesOrNull(1);
        return new ManifestAsset(
                opened(Objects.requireNonNull(row.bytesOrNull(0)), key, place),
                sha256 == null ? null : HexFormat.of().formatHex(sha256),
                row.textOrNull(2),
                row.isNull(3) ? null : row.count(3),
                row.textOrNull(4));
    }

    private static Map<String, RecordingHealth> health(List<Row> rows) {
        Map<String, RecordingHealth> found = new HashMap<>();
        for (Row row : rows) {
            String told = row.textOrNull(4);
            Health health = told == null
                    ? RecordingHealth.NOTHING_KNOWN.told()
                    : MessageJson.read(told.getBytes(UTF_8), Health.class);
            found.put(row.text(0), new RecordingHealth(row.count(1), row.count(2), row.count(3), health));
        }
        return found;
    }

    private record NamedAsset(AssetId asset, String recordingId) {}
}
