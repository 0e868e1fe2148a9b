package io.sojourn.session.sessions;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.MessageJson;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.assembly.ClientTraits;
import io.sojourn.session.changes.SessionDetails;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.PreselectionStore;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.person.PersonStore;
import io.sojourn.session.projection.SessionProjection;
import io.sojourn.session.projection.selection.FilterSelection;
import io.sojourn.session.projection.selection.LatestSessions;
import io.sojourn.session.projection.selection.LatestSessions.Place;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import io.sojourn.session.sessions.SessionRow.Counts;
import io.sojourn.session.sessions.SessionRow.PersonRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads sessions. */
@ApplicationScoped
class SessionStore {
    private static final String SELECT = """
            WITH page AS MATERIALIZED (
                SELECT * FROM session s WHERE %1$s ORDER BY %2$s LIMIT %3$s
            ), seen AS (
                SELECT o.person_id, min(o.started_at) AS first_at, count(*) AS sessions FROM session o
                WHERE o.person_id = ANY(ARRAY(SELECT DISTINCT person_id FROM page)) GROUP BY o.person_id
            )
            SELECT s.id, s.system_id, s.state, s.started_at, s.ended_at, s.active_ms,
                s.event_count, s.page_view_count, s.click_count, s.input_count, s.error_count, s.interaction_count,
                s.landing_page, s.exit_page, s.referrer,
                s.country, s.device_type, s.os, s.browser, s.screen, s.language, s.bot,
                s.environment, s.has_recording, s.title, s.tldr, s.began_because, s.ended_because, s.revision,
                s.details::text, p.id, p.user_id, seen.first_at, seen.sessions,
            """ + PersonStore.ANONYMOUS_IDS + """
            , s.bot_reason, s.developer_reason, s.class, s.tags
            FROM page s JOIN person p ON p.id = s.person_id JOIN seen ON seen.person_id = s.person_id
            ORDER BY %2$s
            """;
    private static final String BY_ID = """
            s.system_id = $1 AND s.id = coalesce(
                (SELECT a.session_id FROM session_alias a WHERE a.id = $2 AND a.system_id = $1), $2)""";

    private static final String BY_PLACE =
            "s.system_id = $1 AND (s.id, s.started_at) IN (SELECT * FROM unnest($2::uuid[], $3::timestamptz[]))";

    private final Database database;
    private final PreselectionStore preselections;
    private final SessionProjection projection;

    @Inject
    SessionStore(Database database, PreselectionStore preselections, SessionProjection projection) {
        this.database = database;
        this.preselections = preselections;
        this.projection = projection;
    }

    /** A page of the sessions of a system, the latest first. */
    Uni<ItemPage<SessionRow>> page(
            UUID systemId, SessionFilter filter, SessionOrder order, @Nullable Cursor after, int limit) {
        boolean known = filter.user() == null
                && filter.person() == null
                && filter.contents().happened().isAnything();
        return known && projection.isForLists()
                ? found(systemId, filter, order, after, limit)
                : list(systemId, filter, order, after, limit + 1).map(rows -> ItemPage.of(rows, limit, order::cursor));
    }

    /** By the places that the columns tell: those rows, whatever the filter, are found at once. */
    private Uni<ItemPage<SessionRow>> found(
            UUID systemId, SessionFilter filter, SessionOrder order, @Nullable Cursor after, int limit) {
        Place last = after == null ? null : new Place(after.at(), after.uuid(), 0);
        return preselections
                .of(systemId, filter)
                .chain(preselection -> projection.reading(
                        (table, workspace) -> new LatestSessions(table, order.isByEnd(), last, limit + 1)
                                .of(FilterSelection.listed(table, systemId, filter, preselection))))
                .map(places -> ItemPage.of(
                        places,
                        limit,
                        place -> new Cursor(place.at(), place.id().toString())))
                .chain(page -> at(systemId, page.items(), order).map(rows -> new ItemPage<>(rows, page.next())));
    }

    private Uni<List<SessionRow>> at(UUID systemId, List<Place> places, SessionOrder order) {
        UUID[] ids = places.stream().map(Place::id).toArray(UUID[]::new);
        Object[] starts = SqlTypes.times(places.stream().map(Place::startedAt).toList());
        String statement = SELECT.formatted(BY_PLACE, order.latestFirst(), ids.length);
        return database.reading(sql -> sql.rows(statement, systemId, ids, starts))
                .map(rows -> rows.stream().map(SessionStore::session).toList());
    }

    /** Sessions of a system, the latest first, as the database finds them. */
    Uni<List<SessionRow>> list(
            UUID systemId, SessionFilter filter, SessionOrder order, @Nullable Cursor after, int most) {
        Conditions conditions = filter.conditions(systemId);
        if (after != null) {
            order.after(conditions, after);
        }
        filter.time().restrictSlots(conditions);
        String limit = conditions.parameter(most);
        String statement = SELECT.formatted(conditions.sql(), order.latestFirst(), limit);
        return database.reading(sql -> sql.rows(statement, conditions.parameters()))
                .map(rows -> rows.stream().map(SessionStore::session).toList());
    }

    /** A session by its id, or by the id of one that was merged into it; null if there is none. */
    Uni<@Nullable SessionRow> find(UUID systemId, UUID id) {
        return database.reading(
                        sql -> sql.rows(SELECT.formatted(BY_ID, SessionOrder.START.latestFirst(), "1"), systemId, id))
                .map(rows -> rows.isEmpty() ? null : session(rows.getFirst()));
    }

    private static SessionRow session(Row row) {
        return new SessionRow(
                row.id(0),
                row.id(1),
                row.text(2),
                row.time(3),
                row.time(4),
                row.number(5),
                new PersonRow(row.id(30), row.textOrNull(31), List.of(row.texts(34)), row.time(32), row.count(33)),
                new Counts(row.count(6), row.count(7), row.count(8), row.count(9), row.count(10), row.count(11)),
                row.textOrNull(12),
                row.textOrNull(13),
                row.textOrNull(14),
                client(row),
                row.text(22),
                row.flag(23),
                row.textOrNull(24),
                row.textOrNull(25),
                row.text(26),
                row.text(27),
                row.number(28),
                MessageJson.read(row.text(29).getBytes(StandardCharsets.UTF_8), SessionDetails.class),
                row.textOrNull(37),
                List.of(row.texts(38)));
    }

    private static ClientTraits client(Row row) {
        return new ClientTraits(
                row.textOrNull(15),
                row.textOrNull(16),
                row.textOrNull(17),
                row.textOrNull(18),
                row.textOrNull(19),
                row.textOrNull(20),
                row.flag(21),
                row.textOrNull(35),
                row.textOrNull(36));
    }
}
