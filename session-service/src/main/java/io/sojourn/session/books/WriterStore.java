package io.sojourn.session.books;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which messages of each writer are in the books: a set of sequences, kept as ranges, so that it stays small. */
@ApplicationScoped
class WriterStore {
    private static final BulkColumns<MessageId> IDS =
            new BulkColumns<MessageId>().text("writer", MessageId::writer).number("sequence", MessageId::sequence);
    private static final String INTRODUCE = """
            INSERT INTO books_writer (writer, seen_at) SELECT w, $2 FROM unnest($1::text[]) w ORDER BY w
            ON CONFLICT (writer) DO UPDATE SET seen_at = excluded.seen_at
            """;
    private static final String NEW = """
            SELECT u.writer, u.sequence FROM %s JOIN books_writer w ON w.writer = u.writer
            WHERE NOT w.applied @> u.sequence
            """.formatted(IDS.rows());
    private static final String MARK = """
            UPDATE books_writer w SET applied = w.applied + n.ranges
            FROM (SELECT writer, range_agg(int8range(sequence, sequence + 1)) AS ranges FROM %s GROUP BY writer) n
            WHERE w.writer = n.writer
            """.formatted(IDS.rows());

    /** Those of the messages that are not in the books yet, once each; from then on they count as being in the books. */
    Uni<List<BooksMessage>> take(Sql sql, List<BooksMessage> messages, Instant now) {
        Map<MessageId, BooksMessage> byId = new HashMap<>();
        messages.forEach(message -> byId.putIfAbsent(MessageId.of(message), message));
        List<MessageId> ids = List.copyOf(byId.keySet());
        Set<String> writers = new HashSet<>();
        ids.forEach(id -> writers.add(id.writer()));
        // The first statement locks the writers' rows; what the second reads is true until the transaction ends.
        return sql.update(INTRODUCE, SqlTypes.texts(writers), SqlTypes.time(now.toEpochMilli()))
                .chain(() -> sql.rows(NEW, IDS.parameters(ids)))
                .call(() -> sql.update(MARK, IDS.parameters(ids)))
                .map(rows -> rows.stream()
                        .map(row -> byId.get(new MessageId(row.text(0), row.number(1))))
                        .toList());
    }

    /** Forgets writers that have written nothing since an instant. */
    Uni<Integer> expire(Sql sql, Instant before) {
        return sql.update("DELETE FROM books_writer WHERE seen_at < $1", SqlTypes.time(before.toEpochMilli()));
    }

    /** What makes it the same message as another one. */
    private record MessageId(String writer, long sequence) {
        static MessageId of(BooksMessage message) {
            return new MessageId(message.writer(), message.sequence());
        }
    }
}
