package io.sojourn.session.retention;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Removes addresses and titles of pages that no event is on any more: an address may tell of a person as much as an event does. Events are not indexed by
 * page, so that of each month with such pages all events are read, once for all that were abandoned on a day.
 *
 * <p>A page is looked at when a whole day has passed since an event on it was removed. By then nobody remembers it as stored who has not stored another
 * event on it: whoever comes to it again stores it again.
 */
@ApplicationScoped
class AbandonedPageStore {
    /** Follows a statement that removed events and returned their {@code page_id}, named {@code gone}. */
    static final String NOTE = """
            INSERT INTO abandoned_page (page_id, month, since)
            SELECT p.id, p.month, (now() AT TIME ZONE 'UTC')::date FROM event_page p WHERE p.id IN (SELECT g.page_id FROM gone g)
            ORDER BY p.id ON CONFLICT (page_id) DO UPDATE SET since = excluded.since
            """;

    private static final String DUE = "since < (now() AT TIME ZONE 'UTC')::date - 1";
    private static final String MONTHS = "SELECT DISTINCT month::text FROM abandoned_page WHERE " + DUE + " ORDER BY 1";
    private static final String TAKE =
            "DELETE FROM abandoned_page WHERE month = $1::text::date AND " + DUE + " RETURNING page_id";
    /** How many pages there are, the planner does not know: it would read the events again for each of them. */
    private static final String READ_ONCE = "SET LOCAL enable_nestloop = off";

    private static final String UNUSED = """
            SELECT u.id FROM unnest($1::bigint[]) AS u(id) WHERE NOT EXISTS (
                SELECT FROM event e WHERE e.page_id = u.id AND e.at >= $2::text::date::timestamp AT TIME ZONE 'UTC'
                    AND e.at < ($2::text::date + interval '1 month') AT TIME ZONE 'UTC')
            """;

    private final Database database;

    @Inject
    AbandonedPageStore(Database database) {
        this.database = database;
    }

    /** Removes those that no event is on, each month in a transaction of its own. */
    Uni<Void> remove() {
        return database.reading(sql -> sql.rows(MONTHS))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(
                        month -> database.inTransaction((Sql sql) -> removeUnused(sql, month.text(0))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> removeUnused(Sql sql, String month) {
        return sql.rows(TAKE, month)
                .call(() -> sql.update(READ_ONCE))
                .chain(taken -> sql.rows(UNUSED, numbers(taken), month))
                .chain(unused -> sql.update("DELETE FROM event_page WHERE id = ANY($1)", (Object) numbers(unused)));
    }

    private static Long[] numbers(List<Row> rows) {
        return rows.stream().map(row -> row.number(0)).toArray(Long[]::new);
    }
}
