package io.sojourn.session.metrics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.filters.FilterRequest;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.metrics.Distribution.Bucket;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The numbers about sessions over HTTP. */
@Path("/api/v1/systems/{systemId}/metrics")
@Tag(name = "Metrics", description = "Numbers about sessions and persons")
@RolesAllowed(Role.VIEWER)
public class MetricsResource {
    private final MetricsService metrics;
    private final Clock clock;

    @Inject
    MetricsResource(MetricsService metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    @GET
    @Path("/sessions")
    @Operation(
            operationId = "getSessionMetrics",
            summary = "Sessions, active users, durations",
            description =
                    "Sessions that are open, too long, later than now, of bots or of developers do not count, unless the filter asks for them; how many"
                            + " were left out is in 'excluded'.")
    public Uni<Numbers> numbers(@PathParam("systemId") UUID systemId, @BeanParam FilterRequest request) {
        SessionFilter filter = filter(request);
        TimeRange before = filter.time().preceding();
        return metrics.numbers(systemId, filter)
                .chain(now -> before == null
                        ? Uni.createFrom().item(new Numbers(now, null))
                        : metrics.numbers(systemId, filter.at(before)).map(previous -> new Numbers(now, previous)));
    }

    @GET
    @Path("/distribution")
    @Operation(operationId = "getSessionDistribution", summary = "Durations of sessions in six equal buckets")
    public Uni<Buckets> distribution(@PathParam("systemId") UUID systemId, @BeanParam FilterRequest request) {
        return metrics.distribution(systemId, filter(request)).map(Buckets::new);
    }

    @GET
    @Path("/sessions/over-time")
    @Operation(operationId = "getSessionMetricsOverTime", summary = "The same numbers for each hour, day or week")
    public Uni<Points> overTime(
            @PathParam("systemId") UUID systemId,
            @BeanParam FilterRequest request,
            @QueryParam("step") @Parameter(description = TimeStep.UNIT) @Nullable String step,
            @QueryParam("zone") @Parameter(description = TimeStep.ZONE) @Nullable String zone) {
        return metrics.overTime(systemId, filter(request), TimeStep.parse(step, zone))
                .map(Points::new);
    }

    @GET
    @Path("/active-users")
    @Operation(operationId = "listActiveUsers", summary = "Who was active, the last seen first")
    public Uni<ItemPage<ActiveUser>> activeUsers(
            @PathParam("systemId") UUID systemId,
            @BeanParam FilterRequest request,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return metrics.activeUsers(systemId, filter(request), Cursor.parse(cursor), PageLimit.parse(limit));
    }

    private SessionFilter filter(FilterRequest request) {
        return request.numbers(clock);
    }

    /**
     * The numbers of a range.
     *
     * @param previous of the range of the same length before (M7); null where the filter has no from
     */
    @Schema(name = "SessionMetrics")
    public record Numbers(
            @JsonUnwrapped RangeNumbers now, @Nullable RangeNumbers previous) {}

    /** The numbers over time, all steps of the range, also those without sessions. */
    @Schema(name = "SessionMetricsOverTime")
    public record Points(List<Point> points) {}

    /**
     * The numbers of a step.
     *
     * @param at when it begins
     */
    @Schema(name = "SessionMetricsPoint")
    public record Point(String at, @JsonUnwrapped SessionNumbers numbers) {}

    /**
     * The distribution.
     *
     * @param buckets from the shortest; empty if no session counts, one if all are equally long
     */
    @Schema(name = "SessionDistribution")
    public record Buckets(List<Bucket> buckets) {}
}
