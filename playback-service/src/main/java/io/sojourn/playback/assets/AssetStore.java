package io.sojourn.playback.assets;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.AssetIndexMessage;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The index of the assets. Every change that others have to know, that an asset is there or is not any more, is told in the transaction that makes it.
 */
@ApplicationScoped
public class AssetStore {
    private static final BulkColumns<AssetId> IDS =
            new BulkColumns<AssetId>().text("system_id", AssetId::systemId).bytes("sha256", AssetId::hash);
    private static final BulkColumns<AssetEntry> COLUMNS = new BulkColumns<AssetEntry>()
            .text("system_id", entry -> entry.id().systemId())
            .bytes("sha256", entry -> entry.id().hash())
            .text("type", AssetEntry::type)
            .number("bytes", entry -> (long) entry.bytes())
            .time("first_at", entry -> entry.at().toEpochMilli())
            .time("used_at", entry -> entry.at().toEpochMilli());
    // Whoever comes here waits for a sweep that removes one of them, and then sees that it is gone; no sweep begins to
    // remove one before the end.
    private static final String HOLD = """
            WITH held AS (
                SELECT a.system_id, a.sha256, a.leaving_at FROM %s JOIN asset a ON a.system_id = u.system_id AND a.sha256 = u.sha256
                ORDER BY a.system_id, a.sha256 FOR UPDATE OF a)
            UPDATE asset a SET used_at = greatest(a.used_at, u.used_at), leaving_at = NULL, removing = false
            FROM held h JOIN %s ON u.system_id = h.system_id AND u.sha256 = h.sha256
            WHERE a.system_id = h.system_id AND a.sha256 = h.sha256
            RETURNING a.system_id, a.sha256, h.leaving_at IS NULL""".formatted(COLUMNS.rows(), COLUMNS.rows());
    private static final String ADD = "INSERT INTO asset (%s) SELECT %s FROM %s ON CONFLICT DO NOTHING"
            .formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    private static final String STAY = """
            WITH held AS (
                SELECT a.system_id, a.sha256 FROM %s JOIN asset a ON a.system_id = u.system_id AND a.sha256 = u.sha256
                WHERE a.leaving_at IS NOT NULL AND NOT a.removing ORDER BY a.system_id, a.sha256 FOR UPDATE OF a)
            UPDATE asset a SET leaving_at = NULL FROM held h WHERE a.system_id = h.system_id AND a.sha256 = h.sha256
            RETURNING a.system_id, a.sha256, a.type, a.bytes""".formatted(IDS.rows());
    private static final String FIND = """
            SELECT a.type FROM %s JOIN asset a ON a.system_id = u.system_id AND a.sha256 = u.sha256
            WHERE NOT a.removing""".formatted(IDS.rows());

    private final Database database;
    private final DatabaseContext context;
    private final OutboxStore outbox;

    @Inject
    AssetStore(Database database, DatabaseContext context, OutboxStore outbox) {
        this.database = database;
        this.context = context;
        this.outbox = outbox;
    }

    /**
     * Adds those assets that are not kept, and tells of them. Their contents are written inside of the transaction, so that nothing can remove them
     * before it ends.
     *
     * @param entries each asset once
     * @param writing writes the contents of those that are new
     * @return those that are new
     */
    Uni<Set<AssetId>> add(List<AssetEntry> entries, Function<Set<AssetId>, Uni<Void>> writing) {
        return entries.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : context.apart(() -> database.inTransaction((Sql sql) -> add(sql, entries, writing)));
    }

    /** Has assets stay that were about to be removed, because something names them again; in the caller's transaction. */
    public Uni<Void> stay(Sql sql, Collection<AssetId> named) {
        return named.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.rows(STAY, IDS.parameters(List.copyOf(named)))
                        .chain(staying -> outbox.add(
                                sql, staying.stream().map(AssetStore::there).toList()));
    }

    /** The media type of an asset, empty if there is no such asset. */
    Uni<Optional<String>> type(AssetId id) {
        return context.apart(() -> database.reading(sql -> sql.rows(FIND, IDS.parameters(List.of(id)))))
                .map(rows -> rows.stream().findFirst().map(row -> row.text(0)));
    }

    private Uni<Set<AssetId>> add(Sql sql, List<AssetEntry> entries, Function<Set<AssetId>, Uni<Void>> writing) {
        return sql.rows(HOLD, COLUMNS.parameters(entries)).chain(held -> {
            Set<AssetId> kept = new HashSet<>();
            held.stream().filter(row -> row.flag(2)).forEach(row -> kept.add(id(row)));
            List<AssetEntry> added =
                    entries.stream().filter(one -> !kept.contains(one.id())).toList();
            Set<AssetId> ids = new HashSet<>();
            added.forEach(one -> ids.add(one.id()));
            return added.isEmpty()
                    ? Uni.createFrom().item(ids)
                    : context.resumingHere(writing.apply(ids))
                            .chain(() -> tell(sql, added))
                            .replaceWith(ids);
        });
    }

    private Uni<Void> tell(Sql sql, List<AssetEntry> added) {
        return sql.update(ADD, COLUMNS.parameters(added))
                .chain(() -> outbox.add(
                        sql,
                        added.stream()
                                .map(one -> there(one.id(), one.type(), one.bytes()))
                                .toList()));
    }

    private static OutboxEntry there(Row row) {
        return there(id(row), row.text(2), row.count(3));
    }

    private static OutboxEntry there(AssetId id, String type, int bytes) {
        AssetIndexMessage message = new AssetIndexMessage(AssetIndexMessage.VERSION, type, bytes);
        return new OutboxEntry(TopicName.ASSET_INDEX, id.name(), MessageJson.write(message));
    }

    static AssetId id(Row row) {
        return new AssetId(row.text(0), HexFormat.of().formatHex(Objects.requireNonNull(row.bytesOrNull(1))));
    }
}
