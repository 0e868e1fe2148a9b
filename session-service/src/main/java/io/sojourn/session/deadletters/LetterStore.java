package io.sojourn.session.deadletters;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.messaging.deadletters.DeadLetterHeaders;
import io.sojourn.session.requests.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of the dead letters. */
@ApplicationScoped
class LetterStore {
    private static final BulkColumns<Letter> COLUMNS = new BulkColumns<Letter>()
            .id("id", Letter::id)
            .id("system_id", letter -> letter.headers().systemId())
            .text("source_id", Letter::sourceId)
            .time("received_at", letter -> letter.headers().received().toEpochMilli())
            .text("topic", Letter::topic)
            .number("origin_partition", letter -> (long) letter.headers().partition())
            .number("origin_offset", letter -> letter.headers().offset())
            .time("record_at", letter -> letter.headers().at().toEpochMilli())
            .number("dead_partition", letter -> (long) letter.partition())
            .number("dead_offset", Letter::offset)
            .text("reason", Letter::reason)
            .time("at", letter -> letter.at().toEpochMilli())
            .text("preview", Letter::preview);
    // A batch that is tried again sends its letters again: one record is one letter.
    private static final String ADD = "INSERT INTO dead_letter (%s) SELECT %s FROM %s ON CONFLICT DO NOTHING"
            .formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    private static final String SELECT = """
            SELECT id, system_id, source_id, received_at, topic, origin_partition, origin_offset, record_at,
            dead_partition, dead_offset, reason, at, preview, state FROM dead_letter
            """;
    private static final String PAGE = SELECT + """
            WHERE system_id = $1 AND ($2::text IS NULL OR topic = $2) AND ($3 OR state = 'open')
            AND ($4::timestamptz IS NULL OR (at, id) < ($4, $5)) ORDER BY at DESC, id DESC LIMIT $6
            """;
    private static final String FIND = SELECT + "WHERE system_id = $1 AND id = $2";
    private static final String CLAIM = """
            UPDATE dead_letter SET state = 'redriven', redriven_at = $2 WHERE id = ANY($1) AND state = 'open' RETURNING id
            """;
    private static final String COUNT_OPEN = """
            SELECT count(*) FROM dead_letter WHERE system_id = $1 AND ($2::text IS NULL OR topic = $2) AND state = 'open'
            """;

    private final Database database;

    @Inject
    LetterStore(Database database) {
        this.database = database;
    }

    /** Adds letters; one that is there already stays as it is. */
    Uni<Void> add(List<Letter> letters) {
        return letters.isEmpty()
                ? Uni.createFrom().voidItem()
                : database.inTransaction((Sql sql) -> sql.update(ADD, COLUMNS.parameters(letters)))
                        .replaceWithVoid();
    }

    /** Letters of a system, newest first. */
    Uni<List<Letter>> page(UUID systemId, Selection selection, @Nullable Cursor after, int most) {
        return database.reading(sql -> sql.rows(
                        PAGE,
                        systemId,
                        selection.topic(),
                        selection.all(),
                        after == null ? null : SqlTypes.time(after.at()),
                        after == null ? null : after.uuid(),
                        most))
                .map(rows -> rows.stream().map(LetterStore::letter).toList());
    }

    /** A letter of a system. */
    Uni<Optional<Letter>> find(UUID systemId, UUID id) {
        return database.reading(sql -> sql.rows(FIND, systemId, id))
                .map(rows -> rows.stream().map(LetterStore::letter).findFirst());
    }

    /** Marks letters as sent again, in the caller's transaction; tells which of them were open until then. */
    Uni<List<UUID>> claim(Sql sql, Collection<UUID> ids, Instant now) {
        return sql.rows(CLAIM, SqlTypes.ids(ids), SqlTypes.time(now.toEpochMilli()))
                .map(rows -> rows.stream().map(row -> row.id(0)).toList());
    }

    /** How many letters of a system are open. */
    Uni<Long> countOpen(UUID systemId, @Nullable String topic) {
        return database.reading(sql -> sql.rows(COUNT_OPEN, systemId, topic))
                .map(rows -> rows.getFirst().number(0));
    }

    /** Removes what was given up before an instant. */
    Uni<Integer> expire(Sql sql, Instant before) {
        return sql.update("DELETE FROM dead_letter WHERE at < $1", SqlTypes.time(before.toEpochMilli()));
    }

    private static Letter letter(Row row) {
        DeadLetterHeaders headers = new DeadLetterHeaders(
                row.text(10),
                row.text(4),
                row.count(5),
                row.number(6),
                Instant.ofEpochMilli(row.time(7)),
                row.idOrNull(1),
                row.textOrNull(2),
                Instant.ofEpochMilli(row.time(3)));
        return new Letter(
                row.id(0),
                headers,
                row.count(8),
                row.number(9),
                Instant.ofEpochMilli(row.time(11)),
                row.textOrNull(12),
                row.text(13).equals("open"));
    }

    /**
     * Which letters are meant.
     *
     * @param topic that they were on, null for all
     * @param all whether those that were sent again are meant too
     */
    record Selection(@Nullable String topic, boolean all) {}
}
