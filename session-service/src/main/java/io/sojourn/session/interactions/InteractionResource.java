package io.sojourn.session.interactions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.filters.FilterRequest;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.metrics.TimeStep;
import io.sojourn.session.occurrences.ComparedTally;
import io.sojourn.session.occurrences.Comparison;
import io.sojourn.session.occurrences.Counting;
import io.sojourn.session.occurrences.OccurrenceStore;
import io.sojourn.session.rankings.RankedPart;
import io.sojourn.session.rankings.RankedPart.Order;
import io.sojourn.session.requests.ItemPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Content interactions over HTTP. */
@Path("/api/v1/systems/{systemId}/metrics/interactions")
@Tag(name = "Metrics")
@RolesAllowed(Role.VIEWER)
public class InteractionResource {
    private static final String CONTENT_TYPE = "Only of this type of content; of all if left out";

    private final OccurrenceStore occurrences;
    private final Comparison comparison;
    private final InteractionService interactions;
    private final Clock clock;

    @Inject
    InteractionResource(
            OccurrenceStore occurrences, Comparison comparison, InteractionService interactions, Clock clock) {
        this.occurrences = occurrences;
        this.comparison = comparison;
        this.interactions = interactions;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "getInteractionMetrics", summary = "Content interactions, and who interacted")
    public Uni<Interactions> numbers(
            @PathParam("systemId") UUID systemId,
            @BeanParam FilterRequest request,
            @QueryParam("contentType") @Parameter(description = CONTENT_TYPE) @Nullable String contentType) {
        SessionFilter filter = request.numbers(clock);
        Counting counting = Counting.interactions(contentType);
        TimeRange before = filter.time().preceding();
        return total(systemId, filter, counting)
                .chain(now -> before == null
                        ? Uni.createFrom().item(new Interactions(now, null))
                        : total(systemId, filter.at(before), counting)
                                .map(previous -> new Interactions(now, previous)));
    }

    @GET
    @Path("/types")
    @Operation(operationId = "listInteractionTypes", summary = "Content interactions by content type, the most first")
    public Uni<ItemPage<ComparedTally>> types(
            @PathParam("systemId") UUID systemId,
            @BeanParam FilterRequest request,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return ranked(systemId, request, Counting.interactions(null), part(cursor, limit));
    }

    @GET
    @Path("/types/{contentType}")
    @Operation(operationId = "listInteractionContents", summary = "Those of a content type by content, the most first")
    public Uni<ItemPage<ComparedTally>> contents(
            @PathParam("systemId") UUID systemId,
            @PathParam("contentType") String contentType,
            @BeanParam FilterRequest request,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return ranked(systemId, request, Counting.interactions(contentType), part(cursor, limit));
    }

    @GET
    @Path("/over-time")
    @Operation(
            operationId = "getInteractionMetricsOverTime",
            summary = "Content interactions for each hour, day or week in which their sessions begin")
    public Uni<Points> overTime(
            @PathParam("systemId") UUID systemId,
            @BeanParam FilterRequest request,
            @QueryParam("contentType") @Parameter(description = CONTENT_TYPE) @Nullable String contentType,
            @QueryParam("step") @Parameter(description = TimeStep.UNIT) @Nullable String step,
            @QueryParam("zone") @Parameter(description = TimeStep.ZONE) @Nullable String zone) {
        Counting counting = Counting.interactions(contentType);
        return interactions
                .overTime(systemId, request.numbers(clock), counting, TimeStep.parse(step, zone))
                .map(Points::new);
    }

    private Uni<InteractionNumbers> total(UUID systemId, SessionFilter filter, Counting counting) {
        return occurrences.total(systemId, filter, counting).map(InteractionNumbers::from);
    }

    private Uni<ItemPage<ComparedTally>> ranked(
            UUID systemId, FilterRequest request, Counting counting, RankedPart part) {
        return comparison.page(systemId, request.numbers(clock), counting, part);
    }

    private static RankedPart part(@Nullable String cursor, @Nullable String limit) {
        return RankedPart.parse(Order.COUNT, cursor, limit);
    }

    /**
     * The numbers of a range.
     *
     * @param previous of the range of the same length before; null where the filter has no from
     */
    @Schema(name = "InteractionMetrics")
    public record Interactions(
            @JsonUnwrapped InteractionNumbers now, @Nullable InteractionNumbers previous) {}

    /** The numbers over time, all steps of the range, also those without interactions. */
    @Schema(name = "InteractionsOverTime")
    public record Points(List<InteractionPoint> points) {}
}
