package io.sojourn.session.sessions;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.MessageJson;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.assembly.Acquisition;
import io.sojourn.session.requests.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the events of a session: those of its person's visitors in its interval. */
@ApplicationScoped
class SessionEventStore {
    private static final int MOST_LINKS = 500;

    // Cursors tell of a visitor only which one of the person's it is: who has the link of a share reads them (P11).
    // A page is found before anything is joined to it, of each visitor by the index: it costs what it holds, however
    // long the session is.
    private static final String SELECT = """
            WITH owned AS (
                SELECT visitor_id, from_at, until_at, dense_rank() OVER (ORDER BY visitor_id) AS rank
                FROM tenure WHERE person_id = $1),
            page AS (
                SELECT e.*, o.rank
                FROM owned o CROSS JOIN LATERAL (
                    SELECT *, coalesce(event_id, event_key::text) COLLATE "C" AS id
                    FROM event
                    WHERE visitor_id = o.visitor_id AND at >= o.from_at AND at < o.until_at AND at BETWEEN greatest($2::timestamptz, $4::timestamptz) AND $3
                        AND kind NOT IN ('activity', 'reaction')
                        AND ($4::timestamptz IS NULL
                            OR (at, coalesce(event_id, event_key::text) COLLATE "C", o.rank) > ($4, $5::text COLLATE "C", $6::bigint))
                    ORDER BY at, id LIMIT $7) e
                ORDER BY e.at, e.id, o.rank LIMIT $7)
            SELECT e.at, e.id, e.kind, e.name, p.url, p.title, c.source_id, c.source_type, coalesce(e.properties, '{}')::text,
                p.referrer, p.acquisition::text, e.marks, e.original_at, e.sent_at, c.tab_id, e.rank
            FROM page e
            JOIN event_context c ON c.visitor_id = e.visitor_id AND c.id = e.context_id
            LEFT JOIN event_page p ON p.id = e.page_id
            ORDER BY e.at, e.id, e.rank
            """;

    private static final String LINK_CLICKS = """
            SELECT count(*) OVER (), e.at, e.url, e.properties ->> 'href', nullif(e.properties ->> 'text', '')
            FROM tenure o JOIN event_details e ON e.visitor_id = o.visitor_id AND e.at >= o.from_at AND e.at < o.until_at
            WHERE o.person_id = $1 AND e.at BETWEEN $2 AND $3 AND e.kind = 'click'
                AND jsonb_typeof(e.properties -> 'href') = 'string' AND e.properties ->> 'href' <> ''
            ORDER BY e.at, e.event_id COLLATE "C" LIMIT $4
            """;

    private final Database database;

    @Inject
    SessionEventStore(Database database) {
        this.database = database;
    }

    /** The events of a session, oldest first. */
    Uni<List<EventRow>> of(SessionRow session, @Nullable Cursor after, int most) {
        Place place = after == null ? Place.NONE : Place.of(after);
        return database.reading(sql -> sql.rows(
                        SELECT,
                        session.person().id(),
                        SqlTypes.time(session.startedAt()),
                        SqlTypes.time(session.endedAt()),
                        place.at,
                        place.eventId,
                        place.visitor,
                        most))
                .map(rows -> rows.stream().map(SessionEventStore::event).toList());
    }

    /** The clicks of a session on links, oldest first (S6). */
    Uni<LinkClicks> linkClicks(SessionRow session) {
        if (session.counts().clicks() == 0) {
            return Uni.createFrom().item(LinkClicks.NONE);
        }
        return database.reading(sql -> sql.rows(
                        LINK_CLICKS,
                        session.person().id(),
                        SqlTypes.time(session.startedAt()),
                        SqlTypes.time(session.endedAt()),
                        MOST_LINKS))
                .map(rows -> rows.isEmpty()
                        ? LinkClicks.NONE
                        : new LinkClicks(
                                rows.getFirst().number(0),
                                rows.stream().map(SessionEventStore::linkClick).toList()));
    }

    private static LinkClick linkClick(Row row) {
        return new LinkClick(row.time(1), row.textOrNull(2), row.text(3), row.textOrNull(4));
    }

    private static EventRow event(Row row) {
        return new EventRow(
                row.time(0),
                row.timeOrNull(12),
                row.timeOrNull(13),
                row.text(1),
                row.text(2),
                row.textOrNull(3),
                row.textOrNull(4),
                row.textOrNull(5),
                row.textOrNull(9),
                row.text(6),
                row.text(7),
                row.textOrNull(14),
                acquisition(row.textOrNull(10)),
                row.textOrNull(11),
                row.text(8),
                row.number(15));
    }

    private static @Nullable Acquisition acquisition(@Nullable String json) {
        return json == null ? null : MessageJson.read(json.getBytes(StandardCharsets.UTF_8), Acquisition.class);
    }

    /** Where a page of events begins: after this one, or with the first. */
    private record Place(
            @Nullable Object at,
            @Nullable String eventId,
            @Nullable Long visitor) {
        static final Place NONE = new Place(null, null, null);
        private static final Pattern ID = Pattern.compile("(\\d{1,18}) (.+)", Pattern.DOTALL);

        /** The place that {@link EventRow#place} tells of. */
        static Place of(Cursor cursor) {
            Matcher id = ID.matcher(cursor.id());
            if (!id.matches()) {
                throw Cursor.invalid();
            }
            return new Place(SqlTypes.time(cursor.at()), id.group(2), Long.valueOf(id.group(1)));
        }
    }

    /**
     * The clicks of a session on links.
     *
     * @param count of all of them
     * @param first the first 500
     */
    record LinkClicks(long count, List<LinkClick> first) {
        static final LinkClicks NONE = new LinkClicks(0, List.of());
    }

    /**
     * A click on a link.
     *
     * @param at milliseconds since 1970, UTC
     * @param url the page that the link is on
     * @param href where it leads
     * @param text what it says, null if that may not be told
     */
    record LinkClick(
            long at,
            @Nullable String url,
            String href,
            @Nullable String text) {}
}
