package io.sojourn.session.books;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.books.BooksMessage.What;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.books.Ledger.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The books as they are stored. */
@ApplicationScoped
public class BooksStore {
    private static final BulkColumns<Map.Entry<Line, Long>> COLUMNS = new BulkColumns<Map.Entry<Line, Long>>()
            .id("system_id", entry -> entry.getKey().systemId())
            .text("source_id", entry -> entry.getKey().sourceId())
            .time("minute", entry -> entry.getKey().minute().toEpochMilli())
            .text("what", entry -> entry.getKey().what().wireName())
            .text("state", entry -> entry.getKey().state().wireName())
            .text("reason", entry -> entry.getKey().reason())
            .number("count", Map.Entry::getValue);
    // Always in the order of the key, so that two batches never wait for each other.
    private static final String ADD = """
            INSERT INTO books (%s) SELECT %s FROM %s
            ORDER BY u.system_id, u.minute, u.source_id, u.what, u.state, u.reason
            ON CONFLICT (system_id, minute, source_id, what, state, reason)
            DO UPDATE SET count = books.count + excluded.count
            """.formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    private static final String WHERE = """
            WHERE system_id = $1 AND minute >= $2 AND minute < $3
            AND ($4::text IS NULL OR source_id = $4) AND ($5::text IS NULL OR what = $5)
            """;
    private static final String TOTALS = "SELECT source_id, what, state, reason, sum(count)::bigint FROM books " + WHERE
            + "GROUP BY source_id, what, state, reason HAVING sum(count) <> 0 ORDER BY source_id, what, state, reason";
    private static final String STEPS =
            """
            SELECT source_id, what, state, reason, sum(count)::bigint,
            date_bin(make_interval(secs => $6), minute, timestamptz 'epoch') AS step FROM books
            """ + WHERE + "GROUP BY step, source_id, what, state, reason HAVING sum(count) <> 0 "
                    + "ORDER BY step, source_id, what, state, reason";
    private static final String EXPIRE = "DELETE FROM books WHERE minute < $1";

    private final Database database;

    @Inject
    BooksStore(Database database) {
        this.database = database;
    }

    /** Adds counts, in the caller's transaction. */
    public Uni<Void> add(Sql sql, Ledger ledger) {
        List<Map.Entry<Line, Long>> entries = ledger.entries();
        return entries.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.update(ADD, COLUMNS.parameters(entries)).replaceWithVoid();
    }

    /** The sums over a range, by source and state. */
    Uni<List<BookedCount>> totals(UUID systemId, BooksRange range) {
        return database.reading(sql -> sql.rows(TOTALS, parameters(systemId, range)))
                .map(rows -> rows.stream().map(row -> count(row, range.from())).toList());
    }

    /** The counts of each step of a range. */
    Uni<List<BookedCount>> steps(UUID systemId, BooksRange range) {
        Object[] parameters = Arrays.copyOf(parameters(systemId, range), 6);
        parameters[5] = (double) range.step().toSeconds();
        return database.reading(sql -> sql.rows(STEPS, parameters)).map(rows -> rows.stream()
                .map(row -> count(row, Instant.ofEpochMilli(row.time(5))))
                .toList());
    }

    /** Removes what was received before an instant. */
    Uni<Integer> expire(Sql sql, Instant before) {
        return sql.update(EXPIRE, SqlTypes.time(before.toEpochMilli()));
    }

    private static @Nullable Object[] parameters(UUID systemId, BooksRange range) {
        What what = range.what();
        return new Object[] {
            systemId,
            SqlTypes.time(range.from().toEpochMilli()),
            SqlTypes.time(range.to().toEpochMilli()),
            range.sourceId(),
            what == null ? null : what.wireName()
        };
    }

    private static BookedCount count(Row row, Instant minute) {
        return new BookedCount(row.text(0), row.text(1), minute, row.text(2), row.text(3), row.number(4));
    }

    /**
     * A count in the books.
     *
     * @param state as it stands in messages
     * @param reason empty if there is none
     */
    record BookedCount(String sourceId, String what, Instant minute, String state, String reason, long count) {
        boolean isReceived() {
            return state.equals(State.RECEIVED.wireName());
        }
    }

    /**
     * What is looked up.
     *
     * @param from first minute
     * @param to first minute that is too late
     * @param sourceId null for all
     * @param what null for all
     */
    record BooksRange(
            Instant from,
            Instant to,
            @Nullable String sourceId,
            @Nullable What what) {
        private static final Duration LONGEST_BY_MINUTES = Duration.ofHours(24);

        /** A minute; an hour for ranges that would have too many of them. */
        Duration step() {
            return Duration.between(from, to).compareTo(LONGEST_BY_MINUTES) > 0
                    ? Duration.ofHours(1)
                    : Duration.ofMinutes(1);
        }
    }
}
