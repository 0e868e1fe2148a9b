package io.sojourn.session.timeline;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Mark;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.session.timeline.IncomingEvent.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The events as they came; they are never rewritten. */
@ApplicationScoped
class EventStore {
    private static final BulkColumns<NewEvent> COLUMNS = new BulkColumns<NewEvent>()
            .id("system_id", event -> event.event.systemId())
            .number("visitor_id", NewEvent::visitorId)
            .time("at", event -> event.event.at())
            .time("original_at", event -> event.event.originalAt())
            .time("sent_at", event -> event.event.sentAt())
            .text("event_id", event -> event.message().id())
            .text("kind", event -> event.message().kind().wireName())
            .text("name", event -> event.message().name())
            .text("url", event -> event.page(EventMessage.Page::url))
            .text("title", event -> event.page(EventMessage.Page::title))
            .text("referrer", event -> event.page(EventMessage.Page::referrer))
            .text("user_id", event -> event.message().visitor().userId())
            .text("previous_id", event -> event.message().visitor().previousId())
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
            .flag("bot", event -> event.client(EventMessage.Client::bot))
            .text("bot_reason", event -> event.client(EventMessage.Client::botReason))
            .text("developer_reason", event -> event.client(EventMessage.Client::developerReason))
            .json("acquisition", NewEvent::acquisition)
            .text("marks", NewEvent::marks)
            .time("received_at", event -> event.message().times().received().toEpochMilli())
            .json("properties", event -> event.event.properties());

    /** The look-up of an earlier delivery is bounded in time, so that it touches one or two partitions, not all. */
    private static final String INSERT = """
            INSERT INTO event (%s) SELECT %s FROM %s
            LEFT JOIN LATERAL (
                SELECT true AS there FROM event e WHERE e.system_id = u.system_id AND e.event_id = u.event_id
                AND e.at BETWEEN u.at - interval '7 days' AND u.at + interval '7 days' LIMIT 1
            ) earlier ON true
            WHERE earlier.there IS NULL
            ON CONFLICT DO NOTHING RETURNING system_id, event_id
            """.formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());

    private static final String ENSURE_MONTHS = "SELECT ensure_month(m::date) FROM unnest($1::text[]) m";

    private final DatabaseContext context;

    @Inject
    EventStore(DatabaseContext context) {
        this.context = context;
    }

    /** Makes the partitions of months, given as the date of any day in them. */
    Uni<Void> ensureMonths(Sql sql, String[] months) {
        return sql.rows(ENSURE_MONTHS, (Object) months).replaceWithVoid();
    }

    /** Adds the events that are not there yet and tells which they were. */
    Uni<Set<Identity>> add(Sql sql, List<NewEvent> events) {
        return context.onWorker(() -> COLUMNS.parameters(events))
                .chain(values -> sql.rows(INSERT, values))
                .map(rows -> {
                    Set<Identity> added = HashSet.newHashSet(rows.size());
                    rows.forEach(row -> added.add(new Identity(row.id(0), row.text(1))));
                    return added;
                });
    }

    /** An event with its visitor's number. */
    record NewEvent(IncomingEvent event, long visitorId) {
        private EventMessage message() {
            return event.message();
        }

        private @Nullable String page(Function<EventMessage.Page, @Nullable String> part) {
            EventMessage.Page page = message().page();
            return page == null ? null : part.apply(page);
        }

        private @Nullable String acquisition() {
            EventMessage.Acquisition acquisition = message().acquisition();
            return acquisition == null ? null : new String(MessageJson.write(acquisition), StandardCharsets.UTF_8);
        }

        private @Nullable String marks() {
            List<Mark> marks = message().marks();
            return marks == null || marks.isEmpty()
                    ? null
                    : marks.stream().map(Mark::wireName).collect(Collectors.joining(","));
        }

        private <T> @Nullable T client(Function<EventMessage.Client, @Nullable T> part) {
            EventMessage.Client client = message().client();
            return client == null ? null : part.apply(client);
        }
    }
}
