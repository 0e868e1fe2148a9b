package io.sojourn.playback.retention;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.Asset;
import io.sojourn.contracts.assets.AssetIndexMessage;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The assets that are to be removed, and how far that has come. Each step can be done again; whatever comes between keeps the asset. */
@ApplicationScoped
class UnusedAssetStore {
    private static final String NAMED =
            "EXISTS (SELECT FROM manifest_entry e WHERE e.system_id = a.system_id AND e.sha256 = a.sha256)";
    // One that is named is looked at again after the same time, not in each sweep.
    private static final String LEAVE = """
            WITH old AS (
                SELECT a.system_id, a.sha256, %s AS named FROM asset a WHERE a.leaving_at IS NULL AND a.used_at < $1
                ORDER BY a.used_at LIMIT $3 FOR UPDATE SKIP LOCKED)
            UPDATE asset a SET used_at = CASE WHEN o.named THEN $2 ELSE a.used_at END, leaving_at = CASE WHEN o.named THEN NULL ELSE $2 END
            FROM old o WHERE a.system_id = o.system_id AND a.sha256 = o.sha256
            RETURNING a.system_id, a.sha256, a.leaving_at IS NOT NULL""".formatted(NAMED);
    private static final String GIVE_UP = """
            WITH old AS (
                SELECT a.system_id, a.sha256, %s AS named FROM asset a WHERE a.leaving_at < $1 AND NOT a.removing
                LIMIT $2 FOR UPDATE SKIP LOCKED)
            UPDATE asset a SET removing = NOT o.named, leaving_at = CASE WHEN o.named THEN NULL ELSE a.leaving_at END
            FROM old o WHERE a.system_id = o.system_id AND a.sha256 = o.sha256
            RETURNING a.system_id, a.sha256, a.removing, a.type, a.bytes""".formatted(NAMED);
    private static final String HOLD =
            "SELECT system_id, sha256 FROM asset WHERE removing ORDER BY system_id, sha256 LIMIT $1 FOR UPDATE SKIP LOCKED";
    private static final String REMOVE = """
            DELETE FROM asset a USING unnest($1::text[], $2::text[]) AS u(system_id, sha256)
            WHERE a.system_id = u.system_id AND a.sha256 = decode(u.sha256, 'hex') AND a.removing""";

    private final Database database;
    private final DatabaseContext context;
    private final OutboxStore outbox;

    @Inject
    UnusedAssetStore(Database database, DatabaseContext context, OutboxStore outbox) {
        this.database = database;
        this.context = context;
        this.outbox = outbox;
    }

    /** Tells of some assets that they are not there any more: those that nothing names and that were last used before an instant. */
    Uni<Integer> leave(Instant usedBefore, Instant now, int most) {
        return inTransaction(sql -> sql.rows(LEAVE, time(usedBefore), time(now), most)
                .call(rows -> outbox.add(
                        sql,
                        rows.stream()
                                .filter(row -> row.flag(2))
                                .map(row -> new OutboxEntry(TopicName.ASSET_INDEX, key(row), null))
                                .toList()))
                .map(List::size));
    }

    /** Decides that some assets go which nobody was told of since an instant; those that are named after all are told of again. */
    Uni<Integer> giveUp(Instant leavingBefore, int most) {
        return inTransaction(sql -> sql.rows(GIVE_UP, time(leavingBefore), most)
                .call(rows -> outbox.add(
                        sql,
                        rows.stream()
                                .filter(row -> !row.flag(2))
                                .map(UnusedAssetStore::there)
                                .toList()))
                .map(List::size));
    }

    /**
     * Removes some assets that were given up. Nobody can bring one back until its content and its entry are gone.
     *
     * @param removing removes the contents of the given keys
     */
    Uni<Integer> remove(int most, Function<List<String>, Uni<Void>> removing) {
        return inTransaction(sql -> sql.rows(HOLD, most)
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(0)
                        : context.resumingHere(removing.apply(
                                        rows.stream().map(UnusedAssetStore::key).toList()))
                                .chain(() -> forget(sql, rows))));
    }

    private static Uni<Integer> forget(Sql sql, List<Row> rows) {
        return sql.update(
                REMOVE,
                rows.stream().map(row -> row.text(0)).toArray(String[]::new),
                rows.stream().map(UnusedAssetStore::hash).toArray(String[]::new));
    }

    private <T> Uni<T> inTransaction(Function<Sql, Uni<T>> work) {
        return context.apart(() -> database.inTransaction(work));
    }

    private static Object time(Instant instant) {
        return SqlTypes.time(instant.toEpochMilli());
    }

    private static OutboxEntry there(Row row) {
        AssetIndexMessage message = new AssetIndexMessage(AssetIndexMessage.VERSION, row.text(3), row.count(4));
        return new OutboxEntry(TopicName.ASSET_INDEX, key(row), MessageJson.write(message));
    }

    private static String key(Row row) {
        return Asset.keyOf(row.text(0), hash(row));
    }

    private static String hash(Row row) {
        return HexFormat.of().formatHex(Objects.requireNonNull(row.bytesOrNull(1)));
    }
}
