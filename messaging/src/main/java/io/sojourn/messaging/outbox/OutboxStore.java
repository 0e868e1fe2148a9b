package io.sojourn.messaging.outbox;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The records that wait to be published, in the table {@code outbox} of the service's schema. */
@ApplicationScoped
public class OutboxStore {
    private static final BulkColumns<OutboxEntry> COLUMNS = new BulkColumns<OutboxEntry>()
            .text("topic", OutboxEntry::topic)
            .text("key", OutboxEntry::key)
            .bytes("value", OutboxEntry::value);
    private static final String INSERT =
            "INSERT INTO outbox (%s) SELECT %s FROM %s".formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    private static final String TAKE_TURN = "SELECT pg_try_advisory_xact_lock(hashtext(current_schema() || '.outbox'))";
    private static final String OLDEST = "SELECT id, topic, key, value FROM outbox ORDER BY id LIMIT $1";

    /** Adds records to the caller's transaction, in the order of the list. */
    public Uni<Void> add(Sql sql, List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.update(INSERT, COLUMNS.parameters(entries)).replaceWithVoid();
    }

    /** The oldest records; none if another instance is publishing, whose turn lasts until its transaction ends. */
    Uni<List<Waiting>> takeTurn(Sql sql, int most) {
        return sql.rows(TAKE_TURN)
                .chain(turn -> turn.getFirst().flag(0)
                        ? sql.rows(OLDEST, most)
                                .map(rows ->
                                        rows.stream().map(OutboxStore::waiting).toList())
                        : Uni.createFrom().item(List.<Waiting>of()));
    }

    /** Removes records that were published. */
    Uni<Void> remove(Sql sql, List<Waiting> published) {
        List<Long> ids = published.stream().map(Waiting::id).toList();
        return sql.update("DELETE FROM outbox WHERE id = ANY($1)", (Object) SqlTypes.numbers(ids))
                .replaceWithVoid();
    }

    private static Waiting waiting(Row row) {
        return new Waiting(row.number(0), new OutboxEntry(row.text(1), row.text(2), row.bytesOrNull(3)));
    }

    /** A record with its place in the order. */
    record Waiting(long id, OutboxEntry entry) {}
}
