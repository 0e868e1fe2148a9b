package io.sojourn.playback.fetching;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.playback.recordings.RecordingId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The addresses that browsers could not read. Each is taken once, by one instance: what ends with the service is not tried again. */
@ApplicationScoped
class LostAddressStore {
    private static final String TAKE = """
            WITH due AS (
                SELECT e.system_id, e.recording_id, e.url_digest FROM manifest_entry e
                WHERE e.system_id = ANY($1) AND e.lost = 'blocked' AND NOT e.fetched LIMIT $2 FOR UPDATE SKIP LOCKED)
            UPDATE manifest_entry e SET fetched = true FROM due d, recording r
            WHERE e.system_id = d.system_id AND e.recording_id = d.recording_id AND e.url_digest = d.url_digest
                AND r.system_id = d.system_id AND r.id = d.recording_id
            RETURNING e.system_id, e.recording_id, r.source_id, e.url_digest, e.sealed_url""";
    private static final String FOUND = """
            UPDATE manifest_entry SET sha256 = decode($4, 'hex'), lost = NULL
            WHERE system_id = $1 AND recording_id = $2 AND url_digest = decode($3, 'hex') AND sha256 IS NULL""";
    private static final String LOST = """
            UPDATE manifest_entry SET lost = $4
            WHERE system_id = $1 AND recording_id = $2 AND url_digest = decode($3, 'hex') AND sha256 IS NULL""";
    private static final String PUT_BACK = """
            UPDATE manifest_entry SET fetched = false
            WHERE system_id = $1 AND recording_id = $2 AND url_digest = decode($3, 'hex') AND sha256 IS NULL""";

    private final Database database;
    private final DatabaseContext context;

    @Inject
    LostAddressStore(Database database, DatabaseContext context) {
        this.database = database;
        this.context = context;
    }

    /** Takes some that nobody has tried. */
    Uni<List<LostAddress>> take(Collection<String> systemIds, int most) {
        return context.apart(() -> database.inTransaction(sql -> sql.rows(TAKE, SqlTypes.texts(systemIds), most)))
                .map(rows -> rows.stream().map(LostAddressStore::address).toList());
    }

    /** Tells of what an address stood for, unless a browser could read it meanwhile. */
    Uni<Void> found(LostAddress address, String sha256) {
        return update(FOUND, address, sha256);
    }

    /** Tells why there is nothing. */
    Uni<Void> lost(LostAddress address, AssetLoss loss) {
        return update(LOST, address, loss.name().toLowerCase(Locale.ROOT));
    }

    /** It is taken again. */
    Uni<Void> putBack(LostAddress address) {
        return update(PUT_BACK, address);
    }

    private Uni<Void> update(String statement, LostAddress address, Object... more) {
        RecordingId recording = address.recording();
        String digest = HexFormat.of().formatHex(address.digest());
        Object[] values = Stream.concat(Stream.of(recording.systemId(), recording.id(), digest), Stream.of(more))
                .toArray();
        return context.apart(() -> database.inTransaction(sql -> sql.update(statement, values)))
                .replaceWithVoid();
    }

    private static LostAddress address(Row row) {
        return new LostAddress(
                new RecordingId(row.text(0), row.text(1)),
                row.text(2),
                Objects.requireNonNull(row.bytesOrNull(3)),
                Objects.requireNonNull(row.bytesOrNull(4)));
    }

    /**
     * An address of a recording that its browser could not read.
     *
     * @param sourceId where the recording is from
     * @param digest by which the recording knows the address
     * @param sealedUrl the address, readable only with the recording's key
     */
    record LostAddress(RecordingId recording, String sourceId, byte[] digest, byte[] sealedUrl) {}
}
