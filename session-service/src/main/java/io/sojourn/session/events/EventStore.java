package io.sojourn.session.events;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.session.activity.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The events as they came; they are never rewritten. */
@ApplicationScoped
public class EventStore {
    private static final BulkColumns<NewEvent> COLUMNS = new BulkColumns<NewEvent>()
            .number("visitor_id", NewEvent::visitorId)
            .time("at", event -> event.event().at())
            .time("received_at", event -> event.event().received().toEpochMilli())
            .number("context_id", NewEvent::contextId)
            .number("page_id", NewEvent::pageId)
            .id("event_key", event -> event.key().value())
            .text("kind", event -> event.message().kind().wireName())
            .text("name", event -> event.message().name())
            .json("properties", NewEvent::properties)
            .text("event_id", event -> event.key().id())
            .text("previous_id", event -> event.message().visitor().previousId())
            .text("marks", NewEvent::marks)
            .time("original_at", event -> event.event().originalAt())
            .time("sent_at", event -> event.event().sentAt());
    private static final BulkColumns<NewEvent> PLACES = new BulkColumns<NewEvent>()
            .number("visitor_id", NewEvent::visitorId)
            .id("event_key", event -> event.key().value())
            .time("active_from", event -> active(event, Interval::from))
            .time("active_until", event -> active(event, Interval::to));

    private static final String INSERT =
            "INSERT INTO event (%s) SELECT %s FROM %s".formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    /** It goes once into the index for all of a visitor's events, and only into partitions that the visitor has events in. */
    private static final String EARLIER = """
            SELECT e.visitor_id, e.event_key FROM (
                SELECT u.visitor_id, array_agg(u.event_key) AS keys, coalesce(min(u.active_from), '-infinity') AS active_from,
                    coalesce(max(u.active_until), 'infinity') AS active_until
                FROM %s GROUP BY u.visitor_id
            ) u JOIN event e ON e.visitor_id = u.visitor_id AND e.event_key = ANY(u.keys)
                AND e.at BETWEEN u.active_from AND u.active_until
            """.formatted(PLACES.rows());

    private static final String ENSURE_MONTHS = "SELECT ensure_month(m::date) FROM unnest($1::text[]) m";

    private final DatabaseContext context;
    private final EventDictionaries dictionaries;

    @Inject
    EventStore(DatabaseContext context, EventDictionaries dictionaries) {
        this.context = context;
        this.dictionaries = dictionaries;
    }

    /** Makes the partitions of months, given as the date of any day in them. */
    public Uni<Void> ensureMonths(Sql sql, String[] months) {
        return sql.rows(ENSURE_MONTHS, (Object) months).replaceWithVoid();
    }

    /**
     * Adds the events that are not there yet and tells which they were. The caller holds the locks on their visitors: nobody else adds the same
     * ones meanwhile.
     */
    public Uni<List<NewEvent>> add(Sql sql, List<NewEvent> events) {
        return missing(sql, events)
                .call(missing -> missing.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : dictionaries
                                .add(sql, missing)
                                .chain(() -> context.onWorker(() -> COLUMNS.parameters(missing)))
                                .chain(values -> sql.update(INSERT, values)));
    }

    /** Tells that the transaction which added events is committed: what they have in common with later ones need not be looked for again. */
    public void committed(List<NewEvent> added) {
        dictionaries.remember(added);
    }

    private Uni<List<NewEvent>> missing(Sql sql, List<NewEvent> events) {
        List<NewEvent> ofKnownVisitors =
                events.stream().filter(event -> !event.visitor().isNew()).toList();
        if (ofKnownVisitors.isEmpty()) {
            return Uni.createFrom().item(events);
        }
        return sql.rows(EARLIER, PLACES.parameters(ofKnownVisitors)).map(rows -> {
            if (rows.isEmpty()) {
                return events;
            }
            Map<Place, NewEvent> missing = new LinkedHashMap<>();
            events.forEach(event ->
                    missing.put(new Place(event.visitorId(), event.key().value()), event));
            rows.forEach(row -> missing.remove(new Place(row.number(0), row.id(1))));
            return List.copyOf(missing.values());
        });
    }

    private static @Nullable Long active(NewEvent event, Function<Interval, Long> bound) {
        return Optional.ofNullable(event.visitor().active()).map(bound).orElse(null);
    }

    private record Place(long visitorId, UUID key) {}
}
