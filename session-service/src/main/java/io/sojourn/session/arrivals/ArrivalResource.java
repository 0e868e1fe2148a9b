package io.sojourn.session.arrivals;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.SessionProblem;
import io.sojourn.session.requests.ItemPage;
import io.sojourn.session.requests.PageLimit;
import io.sojourn.session.requests.Times;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What comes from a source, over HTTP. */
@Path("/api/v1/systems/{systemId}/sources/{sourceId}")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Sources", description = "Streams of events into a system, with their write keys")
public class ArrivalResource {
    private final ArrivalStore arrivals;
    private final RecentEventStore events;

    @Inject
    ArrivalResource(ArrivalStore arrivals, RecentEventStore events) {
        this.arrivals = arrivals;
        this.events = events;
    }

    @GET
    @Path("/activity")
    @Operation(operationId = "getSourceActivity", summary = "Whether events come from a source")
    public Uni<ActivityView> activity(@PathParam("systemId") UUID systemId, @PathParam("sourceId") UUID sourceId) {
        return existing(systemId, sourceId).chain(arrival -> events.inLastMinute(systemId, arrival.sourceId())
                .map(count -> ActivityView.of(arrival, count)));
    }

    @GET
    @Path("/recent-events")
    @Operation(
            operationId = "listRecentEvents",
            summary = "The newest stored events of a source with all that is stored of them, newest receipt first",
            description = "Looks back at most seven days, and at most over the newest twenty minutes that have events.")
    public Uni<ItemPage<RecentEventView>> recentEvents(
            @PathParam("systemId") UUID systemId,
            @PathParam("sourceId") UUID sourceId,
            @QueryParam("limit") @Nullable String limit) {
        int most = PageLimit.parse(limit);
        return existing(systemId, sourceId)
                .chain(arrival -> events.newest(systemId, arrival.sourceId(), most))
                .map(found -> ItemPage.complete(
                        found.stream().map(RecentEventView::from).toList()));
    }

    private Uni<Arrival> existing(UUID systemId, UUID sourceId) {
        return arrivals.find(systemId, sourceId)
                .map(found -> found.orElseThrow(
                        () -> SessionProblem.SOURCE_NOT_FOUND.because("The system has no source with this id.")));
    }

    /**
     * Whether events come from a source.
     *
     * @param firstEventAt receipt of the first event, null if none came
     * @param lastEventAt receipt of the last event
     * @param eventsLastMinute about how many were stored in the last minute
     */
    @Schema(name = "SourceActivity")
    record ActivityView(
            @Nullable String firstEventAt, @Nullable String lastEventAt, long eventsLastMinute) {
        static ActivityView of(Arrival arrival, long lastMinute) {
            return new ActivityView(time(arrival.first()), time(arrival.last()), lastMinute);
        }

        private static @Nullable String time(@Nullable Long at) {
            return at == null ? null : Times.of(at);
        }
    }
}
