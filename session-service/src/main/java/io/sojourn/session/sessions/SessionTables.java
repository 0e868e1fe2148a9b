package io.sojourn.session.sessions;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.exports.ExportRequest;
import io.sojourn.session.exports.ExportTable;
import io.sojourn.session.exports.ExportTable.Pages;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.requests.ItemPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The lists of sessions and of events as tables that can be exported; of a person's or user's sessions by the filter. */
@ApplicationScoped
class SessionTables {
    private static final List<String> COLUMNS = List.of(
            ("id,state,startedAt,endedAt,durationMs,activeMs,person.id,person.userId,person.anonymousIds,person.firstSeenAt,"
                            + "person.sessionCount,eventCount,pageViewCount,clickCount,inputCount,errorCount,interactionCount,"
                            + "landingPage,exitPage,referrer,channel,referrerClass,campaign.source,campaign.medium,campaign.name,"
                            + "country,device.type,device.os,device.browser,device.screen,language,environment,bot,botReason,"
                            + "developer,developerReason,hasRecording,score,frustration.rage,frustration.dead,frustration.slow,"
                            + "frustration.quickBack,class,tags,title,tldr,beganBecause,endedBecause,version")
                    .split(","));
    private static final List<String> EVENT_COLUMNS = List.of(
            "id,at,originalAt,sentAt,kind,name,url,title,referrer,channel,referrerClass,sourceId,sourceType,tabId,marks,properties"
                    .split(","));

    private final SessionStore sessions;
    private final SessionEventStore events;
    private final Clock clock;

    @Inject
    SessionTables(SessionStore sessions, SessionEventStore events, Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    @Produces
    @Singleton
    ExportTable sessions() {
        return new ExportTable("sessions", COLUMNS, this::open);
    }

    @Produces
    @Singleton
    ExportTable events() {
        return new ExportTable("session-events", EVENT_COLUMNS, this::openEvents);
    }

    private Uni<Pages> open(UUID systemId, ExportRequest request) {
        SessionFilter filter = request.lists(clock);
        SessionOrder order = SessionOrder.parse(request.sort());
        return Uni.createFrom().item((after, limit) -> sessions.page(systemId, filter, order, after, limit)
                .map(found -> found.map(session -> SessionView.from(session, clock.millis()))));
    }

    private Uni<Pages> openEvents(UUID systemId, ExportRequest request) {
        return sessions.find(systemId, request.session())
                .onItem()
                .ifNull()
                .failWith(SessionResource::notFound)
                .map(session -> (after, limit) -> events.of(session, after, limit + 1)
                        .map(found -> ItemPage.of(found, limit, EventRow::place).map(EventView::from)));
    }
}
