package io.sojourn.session.arrivals;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the newest events of a source. The books tell in which minutes there are any, so that only the rows received in the newest of these minutes are
 * looked at: by the block range index on the time of receipt, which costs inserts nothing.
 */
@ApplicationScoped
class RecentEventStore {
    /** How many minutes with events are looked at, at most. */
    private static final int MOST_MINUTES = 20;

    private static final String SELECT = """
            WITH counted AS (
                SELECT minute, sum(sum(count)) OVER (ORDER BY minute DESC) - sum(count) AS newer FROM books
                WHERE system_id = $1 AND source_id = $2 AND what = 'events' AND state IN ('stored', 'late-merged')
                AND minute > now() - interval '7 days'
                GROUP BY minute HAVING sum(count) > 0 ORDER BY minute DESC LIMIT %d
            ), minutes AS MATERIALIZED (SELECT minute FROM counted WHERE newer < $3)
            SELECT e.event_id, e.received_at, e.at, e.original_at, e.sent_at, v.key,
                (to_jsonb(e) - '{system_id,visitor_id,event_id,received_at,at,original_at,sent_at}'::text[])::text
            FROM minutes m
            CROSS JOIN LATERAL (
                SELECT * FROM event_details e WHERE e.system_id = $1 AND e.source_id = $2
                AND e.received_at >= m.minute AND e.received_at < m.minute + interval '1 minute'
            ) e JOIN visitor v ON v.id = e.visitor_id
            ORDER BY e.received_at DESC, e.at DESC, e.event_id DESC LIMIT $3
            """.formatted(MOST_MINUTES);
    private static final String LAST_MINUTE = """
            SELECT coalesce(ceil(sum(count * CASE WHEN minute = date_trunc('minute', now()) THEN 1
                ELSE 1 - extract(second FROM now()) / 60 END)), 0)::bigint FROM books
            WHERE system_id = $1 AND source_id = $2 AND what = 'events' AND state IN ('stored', 'late-merged')
            AND minute >= date_trunc('minute', now()) - interval '1 minute'
            """;

    private final Database database;

    @Inject
    RecentEventStore(Database database) {
        this.database = database;
    }

    /** The newest events of a source, newest receipt first. */
    Uni<List<RecentEvent>> newest(UUID systemId, String sourceId, int most) {
        return database.inTransaction(
                        (Sql sql) -> sql.byIndexes().chain(() -> sql.rows(SELECT, systemId, sourceId, most)))
                .map(rows -> rows.stream().map(RecentEventStore::event).toList());
    }

    /** How many events of a source were stored in the last minute, from the counts of this minute and of the part of the one before. */
    Uni<Long> inLastMinute(UUID systemId, String sourceId) {
        return database.reading(sql -> sql.rows(LAST_MINUTE, systemId, sourceId))
                .map(rows -> rows.getFirst().number(0));
    }

    private static RecentEvent event(Row row) {
        return new RecentEvent(
                row.text(0), row.time(1), row.time(2), row.timeOrNull(3), row.timeOrNull(4), row.text(5), row.text(6));
    }

    /**
     * An event as it is stored.
     *
     * @param received milliseconds since 1970, UTC
     * @param at its time, in the same way
     * @param originalAt when it happened by the sender's clock, null if that is not kept apart
     * @param sentAt when it was sent by the sender's clock, in the same way
     * @param visitor key of the visitor
     * @param columns all other columns by their names, as a JSON object
     */
    record RecentEvent(
            String id,
            long received,
            long at,
            @Nullable Long originalAt,
            @Nullable Long sentAt,
            String visitor,
            String columns) {}
}
