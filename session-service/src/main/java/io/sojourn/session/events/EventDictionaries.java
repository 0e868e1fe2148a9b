package io.sojourn.session.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What events have in common, stored once: their contexts and pages. What was stored lately is remembered, so that an event of a visit that goes on asks
 * nothing of the database. Contexts are written after their visitors are locked and before the events; pages, which all visitors share, in a transaction
 * of their own, so that nobody who comes to the same page waits until all that the first one does is stored. A page without events does no harm.
 */
@ApplicationScoped
class EventDictionaries {
    /** Entries that are remembered: of about so many open tabs, some megabytes. */
    private static final int MOST_CONTEXTS = 60_000;
    /** Pages are shared by visitors, so fewer are enough. */
    private static final int MOST_PAGES = 20_000;

    /** For so long after the last event with it: what no event has had for a day may be removed, and is then not thought to be there. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final BulkColumns<NewEvent> CONTEXT = new BulkColumns<NewEvent>()
            .number("visitor_id", NewEvent::visitorId)
            .number("id", NewEvent::contextId)
            .date("month", NewEvent::firstOfMonth)
            .flag("bot", event -> event.client(EventMessage.Client::bot))
            .text("user_id", event -> event.message().visitor().userId())
            .text("group_id", event -> event.message().visitor().groupId())
            .text("tab_id", event -> event.message().visitor().tabId())
            .text("recording_id", event -> event.message().visitor().recordingId())
            .text("source_id", event -> event.message().origin().sourceId())
            .text("source_type", event -> event.message().origin().sourceType())
            .text("environment", event -> event.message().origin().environment())
            .text("country", event -> event.client(EventMessage.Client::country))
            .text("device_type", event -> event.client(EventMessage.Client::deviceType))
            .text("os", event -> event.client(EventMessage.Client::os))
            .text("browser", event -> event.client(EventMessage.Client::browser))
            .text("screen", event -> event.client(EventMessage.Client::screen))
            .text("language", event -> event.client(EventMessage.Client::language))
            .text("bot_reason", event -> event.client(EventMessage.Client::botReason))
            .text("developer_reason", event -> event.client(EventMessage.Client::developerReason));
    private static final BulkColumns<NewEvent> PAGE = new BulkColumns<NewEvent>()
            .number("id", NewEvent::pageId)
            .id("system_id", NewEvent::systemId)
            .date("month", NewEvent::firstOfMonth)
            .text("url", event -> event.page(EventMessage.Page::url))
            .text("title", event -> event.page(EventMessage.Page::title))
            .text("referrer", event -> event.page(EventMessage.Page::referrer))
            .json("acquisition", NewEvent::acquisition);
    private static final String ADD_CONTEXTS = "INSERT INTO event_context (%s) SELECT %s FROM %s"
                    .formatted(CONTEXT.names(), CONTEXT.values(), CONTEXT.rows())
            + " ORDER BY u.visitor_id, u.id ON CONFLICT DO NOTHING";
    private static final String ADD_PAGES =
            "INSERT INTO event_page (%s) SELECT %s FROM %s".formatted(PAGE.names(), PAGE.values(), PAGE.rows())
                    + " ORDER BY u.id ON CONFLICT DO NOTHING";

    private final Cache<ContextPlace, Boolean> contexts = Caffeine.newBuilder()
            .maximumSize(MOST_CONTEXTS)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<Long, Boolean> pages = Caffeine.newBuilder()
            .maximumSize(MOST_PAGES)
            .expireAfterWrite(REMEMBERED)
            .build();

    private final Database database;
    private final DatabaseContext databaseContext;

    @Inject
    EventDictionaries(Database database, DatabaseContext databaseContext) {
        this.database = database;
        this.databaseContext = databaseContext;
    }

    /** Stores the contexts and pages of events, where they are not known to be stored: the pages whatever becomes of the caller's transaction. */
    Uni<Void> add(Sql sql, Collection<NewEvent> events) {
        return addPages(unknown(events, NewEvent::pageId, pages))
                .chain(() -> add(sql, ADD_CONTEXTS, CONTEXT, unknown(events, EventDictionaries::place, contexts)));
    }

    /** Remembers that the contexts and pages of events are stored, and in use: their transaction is committed. */
    void remember(Collection<NewEvent> events) {
        for (NewEvent event : events) {
            contexts.put(place(event), true);
            if (event.pageId() != null) {
                pages.put(event.pageId(), true);
            }
        }
    }

    private Uni<Void> addPages(List<NewEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : databaseContext.resumingHere(
                        databaseContext.apart(() -> database.inTransaction(sql -> add(sql, ADD_PAGES, PAGE, events))));
    }

    private static <K> List<NewEvent> unknown(
            Collection<NewEvent> events, Function<NewEvent, @Nullable K> keyOf, Cache<K, Boolean> known) {
        Map<K, NewEvent> unknown = new LinkedHashMap<>();
        for (NewEvent event : events) {
            K key = keyOf.apply(event);
            if (key != null && known.getIfPresent(key) == null) {
                unknown.putIfAbsent(Objects.requireNonNull(key), event);
            }
        }
        return List.copyOf(unknown.values());
    }

    private static Uni<Void> add(Sql sql, String statement, BulkColumns<NewEvent> columns, List<NewEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.update(statement, columns.parameters(events)).replaceWithVoid();
    }

    private static ContextPlace place(NewEvent event) {
        return new ContextPlace(event.visitorId(), event.contextId());
    }

    private record ContextPlace(long visitorId, long id) {}
}
