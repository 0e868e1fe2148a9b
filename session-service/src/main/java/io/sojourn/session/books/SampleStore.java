package io.sojourn.session.books;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored samples of what was refused. */
@ApplicationScoped
class SampleStore {
    private static final BulkColumns<Sample> COLUMNS = new BulkColumns<Sample>()
            .id("system_id", Sample::systemId)
            .text("source_id", Sample::sourceId)
            .text("what", Sample::what)
            .text("state", Sample::state)
            .text("reason", Sample::reason)
            .time("at", sample -> sample.at().toEpochMilli())
            .text("preview", Sample::preview);
    private static final String ADD = "INSERT INTO books_sample (%s) SELECT %s FROM %s"
            .formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    private static final String NEWEST = """
            SELECT source_id, what, state, reason, at, preview FROM books_sample WHERE system_id = $1
            AND ($2::text IS NULL OR source_id = $2) AND ($3::text IS NULL OR reason = $3)
            ORDER BY at DESC, id DESC LIMIT $4
            """;

    private final Database database;

    @Inject
    SampleStore(Database database) {
        this.database = database;
    }

    /** Adds samples, in the caller's transaction. */
    Uni<Void> add(Sql sql, List<Sample> samples) {
        return samples.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.update(ADD, COLUMNS.parameters(samples)).replaceWithVoid();
    }

    /** The newest samples, of one source and reason if they are named. */
    Uni<List<Sample>> newest(UUID systemId, @Nullable String sourceId, @Nullable String reason, int most) {
        return database.reading(sql -> sql.rows(NEWEST, systemId, sourceId, reason, most))
                .map(rows -> rows.stream().map(row -> sample(systemId, row)).toList());
    }

    /** Removes the samples of before an instant. */
    Uni<Integer> expire(Sql sql, Instant before) {
        return sql.update("DELETE FROM books_sample WHERE at < $1", SqlTypes.time(before.toEpochMilli()));
    }

    private static Sample sample(UUID systemId, Row row) {
        return new Sample(
                systemId,
                row.text(0),
                row.text(1),
                row.text(2),
                row.text(3),
                Instant.ofEpochMilli(row.time(4)),
                row.textOrNull(5));
    }

    /** One thing that was refused. */
    record Sample(
            UUID systemId,
            String sourceId,
            String what,
            String state,
            String reason,
            Instant at,
            @Nullable String preview) {
        static Sample of(UUID systemId, BooksMessage message, BooksMessage.Sample sample) {
            return new Sample(
                    systemId,
                    message.sourceId(),
                    message.what().wireName(),
                    sample.state().wireName(),
                    sample.reason(),
                    sample.at(),
                    sample.preview());
        }
    }
}
