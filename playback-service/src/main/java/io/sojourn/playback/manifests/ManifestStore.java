package io.sojourn.playback.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.MessageJson;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Sql;
import io.sojourn.playback.assets.AssetId;
import io.sojourn.playback.recordings.RecordingId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The manifests, written in bulk. In whatever order parts come, and however often, the same is stored, as long as no manifest is full. */
@ApplicationScoped
class ManifestStore {
    /** How many addresses a recording may have; the rest is counted. */
    static final int MOST_ENTRIES = 5000;

    private static final BulkColumns<RecordingId> IDS = new BulkColumns<RecordingId>()
            .text("system_id", RecordingId::systemId)
            .text("recording_id", RecordingId::id);
    private static final BulkColumns<ToldHealth> HEALTHS = new BulkColumns<ToldHealth>()
            .text("system_id", told -> told.recording().systemId())
            .text("recording_id", told -> told.recording().id())
            .json("health", told -> new String(MessageJson.write(told.health()), UTF_8))
            .number("health_part", told -> (long) told.part());
    private static final BulkColumns<ManifestEntry> ENTRIES = new BulkColumns<ManifestEntry>()
            .text("system_id", entry -> entry.recording().systemId())
            .text("recording_id", entry -> entry.recording().id())
            .bytes("url_digest", ManifestEntry::digest)
            .bytes("sealed_url", ManifestEntry::sealedUrl)
            .bytes("sha256", entry -> entry.asset().map(AssetId::hash).orElse(null))
            .text("lost", ManifestEntry::lostName)
            .number("part", entry -> (long) entry.part())
            .flag("fresh", ManifestEntry::fresh);
    private static final String BEGIN = """
            INSERT INTO manifest (system_id, recording_id)
            SELECT u.system_id, u.recording_id FROM %s JOIN recording r ON r.system_id = u.system_id AND r.id = u.recording_id
            WHERE r.wrapped_key IS NOT NULL ON CONFLICT DO NOTHING""".formatted(IDS.rows());
    private static final String HOLD = """
            SELECT count(*) FROM (
                SELECT 1 FROM %s JOIN manifest m ON m.system_id = u.system_id AND m.recording_id = u.recording_id
                ORDER BY m.system_id, m.recording_id FOR UPDATE OF m) held""".formatted(IDS.rows());
    // An entry that is there already counts no more, so that the same part may come again.
    private static final String ADD = """
            WITH told AS MATERIALIZED (SELECT * FROM %s),
            unknown AS (
                SELECT t.*, row_number() OVER (PARTITION BY t.system_id, t.recording_id ORDER BY t.part) + m.assets <= $9 AS fits
                FROM told t JOIN manifest m ON m.system_id = t.system_id AND m.recording_id = t.recording_id
                WHERE NOT EXISTS (SELECT FROM manifest_entry e WHERE e.system_id = t.system_id
                    AND e.recording_id = t.recording_id AND e.url_digest = t.url_digest)),
            added AS (
                INSERT INTO manifest_entry (system_id, recording_id, url_digest, sealed_url, sha256, lost, part)
                SELECT system_id, recording_id, url_digest, sealed_url, sha256, lost, part FROM unknown WHERE fits),
            changed AS (
                UPDATE manifest_entry e SET sealed_url = t.sealed_url, sha256 = t.sha256, lost = t.lost, part = t.part
                FROM told t
                WHERE e.system_id = t.system_id AND e.recording_id = t.recording_id AND e.url_digest = t.url_digest
                    AND CASE WHEN (t.sha256 IS NULL) = (e.sha256 IS NULL) THEN t.part >= e.part ELSE t.sha256 IS NOT NULL END),
            grown AS (
                SELECT system_id, recording_id, count(*) FILTER (WHERE fits) AS assets,
                    count(*) FILTER (WHERE fresh AND NOT fits) AS left_out
                FROM unknown GROUP BY system_id, recording_id)
            UPDATE manifest m SET assets = m.assets + g.assets, left_out = m.left_out + g.left_out
            FROM grown g WHERE m.system_id = g.system_id AND m.recording_id = g.recording_id""".formatted(ENTRIES.rows());
    private static final String TELL = """
            UPDATE manifest m SET health = u.health::jsonb, health_part = u.health_part
            FROM %s WHERE m.system_id = u.system_id AND m.recording_id = u.recording_id AND u.health_part >= m.health_part""".formatted(HEALTHS.rows());

    /** What the encryption of a recording's addresses is bound to. */
    static String placeOf(RecordingId recording) {
        return recording.name() + "#url";
    }

    /** Has manifests for recordings and keeps others from changing them until the caller's transaction ends. */
    Uni<Void> begin(Sql sql, List<RecordingId> recordings) {
        Object[] parameters = IDS.parameters(recordings);
        return recordings.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.update(BEGIN, parameters)
                        .chain(() -> sql.rows(HOLD, parameters))
                        .replaceWithVoid();
    }

    /**
     * Adds entries to manifests that the transaction has begun.
     *
     * @param entries each address of a recording once
     */
    Uni<Void> add(Sql sql, List<ManifestEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Object[] columns = ENTRIES.parameters(entries);
        Object[] parameters = Arrays.copyOf(columns, columns.length + 1);
        parameters[columns.length] = MOST_ENTRIES;
        return sql.update(ADD, parameters).replaceWithVoid();
    }

    /** Keeps what the newest part says of a recording's losses, in manifests that the transaction has begun. */
    Uni<Void> tell(Sql sql, List<ToldHealth> healths) {
        return healths.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.update(TELL, HEALTHS.parameters(healths)).replaceWithVoid();
    }
}
