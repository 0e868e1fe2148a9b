package io.sojourn.session.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.filters.FilterRequest;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.occurrences.ComparedTally;
import io.sojourn.session.occurrences.Comparison;
import io.sojourn.session.occurrences.Counting;
import io.sojourn.session.occurrences.Subject;
import io.sojourn.session.requests.ItemPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The overview of a system over HTTP. */
@Path("/api/v1/systems/{systemId}/overview")
@Tag(name = "Overview", description = "What goes on in a system, at a glance")
@RolesAllowed(Role.VIEWER)
public class OverviewResource {
    private final OverviewStore overview;
    private final Comparison comparison;
    private final Clock clock;

    @Inject
    OverviewResource(OverviewStore overview, Comparison comparison, Clock clock) {
        this.overview = overview;
        this.comparison = comparison;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getOverview",
            summary = "Active users, sessions, page views, interactions, errors",
            description = "Over the sessions that count in the metrics, too.")
    public Uni<Overview> numbers(@PathParam("systemId") UUID systemId, @BeanParam FilterRequest request) {
        SessionFilter filter = request.numbers(clock);
        TimeRange before = filter.time().preceding();
        return overview.numbers(systemId, filter)
                .chain(now -> before == null
                        ? Uni.createFrom().item(new Overview(now, null))
                        : overview.numbers(systemId, filter.at(before)).map(previous -> new Overview(now, previous)));
    }

    @GET
    @Path("/pages")
    @Operation(operationId = "listTopPages", summary = "The pages that were viewed most, or in most sessions")
    public Uni<ItemPage<ComparedTally>> pages(@PathParam("systemId") UUID systemId, @BeanParam TopRequest request) {
        return top(systemId, request, Subject.PAGES);
    }

    @GET
    @Path("/events")
    @Operation(operationId = "listTopEvents", summary = "The custom events that happened most, or in most sessions")
    public Uni<ItemPage<ComparedTally>> events(@PathParam("systemId") UUID systemId, @BeanParam TopRequest request) {
        return top(systemId, request, Subject.EVENTS);
    }

    @GET
    @Path("/errors")
    @Operation(operationId = "listTopErrors", summary = "The exceptions that were met most, or in most sessions")
    public Uni<ItemPage<ComparedTally>> errors(@PathParam("systemId") UUID systemId, @BeanParam TopRequest request) {
        return top(systemId, request, Subject.ERRORS);
    }

    private Uni<ItemPage<ComparedTally>> top(UUID systemId, TopRequest request, Subject subject) {
        return comparison.page(systemId, request.numbers(clock), Counting.of(subject), request.part());
    }

    /**
     * The numbers of a range.
     *
     * @param previous of the range of the same length before (M7); null where the filter has no from
     */
    @Schema(name = "Overview")
    public record Overview(
            @JsonUnwrapped OverviewNumbers now, @Nullable OverviewNumbers previous) {}
}
