package io.sojourn.session.sessions;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.PreselectionStore;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.projection.SessionProjection;
import io.sojourn.session.projection.columns.SessionTable;
import io.sojourn.session.projection.selection.FilterSelection;
import io.sojourn.session.projection.selection.LatestSessions;
import io.sojourn.session.projection.selection.LatestSessions.Place;
import io.sojourn.session.projection.selection.ListOrder;
import io.sojourn.session.projection.totals.SeenPerson;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
            SELECT\s""" + SessionRow.COLUMNS + """

            FROM page s JOIN person p ON p.id = s.person_id JOIN seen ON seen.person_id = s.person_id
            ORDER BY %2$s
            """;

    private static final BulkColumns<Found> SEEN = new BulkColumns<Found>()
            .id("system_id", Found::system)
            .id("id", one -> one.place().id())
            .time("started_at", one -> one.place().startedAt())
            .time("at", one -> one.place().at())
            .id("person_id", one -> one.person().id())
            .time("first_at", one -> one.person().firstAt())
            .number("sessions", one -> one.person().sessions());

    /**
     * The same where the columns tell how often persons were seen, which takes most of the time otherwise; of sessions that still are these persons'.
     * By the index of the list, where a page's sessions are side by side. Persons are not compared by "=": the planner would look for all their
     * sessions. One statement for all lists, so that it is planned once.
     */
    private static final String SELECT_SEEN =
            "SELECT " + SessionRow.COLUMNS + "\nFROM (SELECT * FROM " + SEEN.rows() + """
            ) AS seen
            JOIN session s ON s.system_id = seen.system_id AND s.started_at = seen.started_at AND s.id = seen.id
            JOIN person p ON p.id = s.person_id AND p.id IS NOT DISTINCT FROM seen.person_id
            ORDER BY seen.at DESC, s.id DESC
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
                .chain(preselection -> columnOrder(systemId, order)
                        .chain(columns -> projection.reading((table, workspace) -> Found.in(
                                systemId,
                                table,
                                new LatestSessions(table, columns, last, limit + 1)
                                        .of(FilterSelection.listed(table, systemId, filter, preselection))))))
                .map(found -> ItemPage.of(found, limit, Found::cursor))
                .chain(page -> read(systemId, page.items(), order).map(rows -> new ItemPage<>(rows, page.next())));
    }

    private Uni<ListOrder> columnOrder(UUID systemId, SessionOrder order) {
        return order == SessionOrder.SCORE
                ? preselections.halfLifeMs(systemId).map(order::ofColumns)
                : Uni.createFrom().item(order.ofColumns(0));
    }

    private Uni<List<SessionRow>> read(UUID systemId, List<Found> found, SessionOrder order) {
        return database.reading(sql -> sql.rows(SELECT_SEEN, SEEN.parameters(found))
                        .chain(rows -> rows.size() == found.size()
                                ? Uni.createFrom().item(rows)
                                : readChanged(sql, systemId, found, order)))
                .map(SessionStore::sessions);
    }

    /** Where some are gone or another person's by now, which the columns will know in a moment. */
    private static Uni<List<Row>> readChanged(Sql sql, UUID systemId, List<Found> found, SessionOrder order) {
        UUID[] ids = found.stream().map(one -> one.place().id()).toArray(UUID[]::new);
        Object[] starts = SqlTypes.times(
                found.stream().map(one -> one.place().startedAt()).toList());
        return sql.rows(SELECT.formatted(BY_PLACE, order.latestFirst(), ids.length), systemId, ids, starts);
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
                .map(SessionStore::sessions);
    }

    /** A session by its id, or by the id of one that was merged into it; null if there is none. */
    Uni<@Nullable SessionRow> find(UUID systemId, UUID id) {
        return database.reading(
                        sql -> sql.rows(SELECT.formatted(BY_ID, SessionOrder.START.latestFirst(), "1"), systemId, id))
                .map(rows ->
                        rows.isEmpty() ? null : SessionRow.from(rows.getFirst().reader()));
    }

    private static List<SessionRow> sessions(List<Row> rows) {
        return rows.stream().map(row -> SessionRow.from(row.reader())).toList();
    }

    /** A session of a page that the columns tell, with its person. */
    private record Found(UUID system, Place place, SeenPerson person) {
        static List<Found> in(UUID system, SessionTable table, List<Place> places) {
            List<SeenPerson> persons =
                    SeenPerson.of(table, places.stream().map(Place::id).toList());
            return IntStream.range(0, places.size())
                    .mapToObj(i -> new Found(system, places.get(i), persons.get(i)))
                    .toList();
        }

        Cursor cursor() {
            return new Cursor(place.at(), place.id().toString());
        }
    }
}
