package io.sojourn.session.sessions;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Caller;
import io.sojourn.access.Role;
import io.sojourn.session.SessionProblem;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import io.sojourn.session.requests.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sessions over HTTP. */
@Path("/api/v1/systems/{systemId}/sessions")
@Tag(name = "Sessions", description = "Visits, and the events in them")
@RolesAllowed(Role.VIEWER)
public class SessionResource {
    /** Whoever watches a session needs all its events. */
    private static final long MOST_EVENTS = 2_000;

    private final SessionStore sessions;
    private final SessionEventStore events;
    private final NeighbourStore neighbours;
    private final Clock clock;
    private final Caller caller;

    @Inject
    SessionResource(
            SessionStore sessions, SessionEventStore events, NeighbourStore neighbours, Clock clock, Caller caller) {
        this.sessions = sessions;
        this.events = events;
        this.neighbours = neighbours;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listSessions", summary = "Sessions, the latest first, or those with the highest score")
    public Uni<ItemPage<SessionView>> list(
            @PathParam("systemId") UUID systemId, @BeanParam SessionListRequest request) {
        int limit = PageLimit.parse(request.limit);
        SessionOrder order = SessionOrder.parse(request.sort);
        return sessions.page(systemId, request.lists(clock), order, Cursor.parse(request.cursor), limit)
                .map(page -> page.map(session -> SessionView.from(session, clock.millis())));
    }

    @GET
    @Path("/{sessionId}")
    @Operation(operationId = "getSession", summary = "A session; the id of a merged one leads to what it is part of")
    public Uni<SessionView> get(@PathParam("systemId") UUID systemId, @PathParam("sessionId") UUID sessionId) {
        if (isShared()) {
            return existing(systemId, sessionId).chain(session -> events.linkClicks(session)
                    .map(links -> SessionView.shared(session, links, clock.millis())));
        }
        return existing(systemId, sessionId)
                .chain(session -> neighbours.of(session).chain(around -> events.linkClicks(session)
                        .map(links -> SessionView.detailed(session, around, links, clock.millis()))));
    }

    @GET
    @Path("/{sessionId}/events")
    @Operation(
            operationId = "listSessionEvents",
            summary = "The events of a session, oldest first",
            description = "The limit is 1 to 2,000, 50 by default.")
    public Uni<ItemPage<EventView>> events(
            @PathParam("systemId") UUID systemId,
            @PathParam("sessionId") UUID sessionId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = PageLimit.parse(limit, MOST_EVENTS);
        Cursor after = Cursor.parse(cursor);
        Function<EventRow, EventView> view = isShared() ? EventView::shared : EventView::from;
        return existing(systemId, sessionId)
                .chain(session -> events.of(session, after, most + 1))
                .map(found -> ItemPage.of(found, most, EventRow::place).map(view));
    }

    private boolean isShared() {
        return caller.sharedSession() != null;
    }

    private Uni<SessionRow> existing(UUID systemId, UUID sessionId) {
        return sessions.find(systemId, sessionId).onItem().ifNull().failWith(SessionResource::notFound);
    }

    /** The problem of an id that no session of the system has. */
    static RuntimeException notFound() {
        return SessionProblem.SESSION_NOT_FOUND.because(
                "The system has no session with this id; it may be past its retention.");
    }
}
