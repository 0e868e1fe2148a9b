package io.sojourn.session.dashboards;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Caller;
import io.sojourn.access.Role;
import io.sojourn.session.requests.FieldChecks;
import io.sojourn.session.requests.ItemPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dashboards over HTTP. */
@Path("/api/v1/systems/{systemId}/dashboards")
@Tag(name = "Dashboards", description = "Widgets that the people of a system arranged and share")
public class DashboardResource {
    private static final String FIELDS = "name and widgets";

    private final DashboardService dashboards;
    private final Caller caller;

    @Inject
    DashboardResource(DashboardService dashboards, Caller caller) {
        this.dashboards = dashboards;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listDashboards", summary = "The dashboards of a system, by name")
    public Uni<ItemPage<DashboardView>> list(@PathParam("systemId") UUID systemId) {
        return dashboards.ofSystem(systemId).map(ItemPage::complete);
    }

    @POST
    @RolesAllowed(Role.ANALYST)
    @Operation(operationId = "createDashboard", summary = "Make a dashboard")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DashboardView.class)))
    public Uni<Response> create(@PathParam("systemId") UUID systemId, @Nullable DashboardEdit dashboard) {
        return dashboards
                .create(systemId, FieldChecks.body(dashboard, FIELDS), caller.principal())
                .map(made -> Response.created(URI.create("/api/v1/systems/" + systemId + "/dashboards/" + made.id()))
                        .entity(made)
                        .build());
    }

    @GET
    @Path("/{dashboardId}")
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "getDashboard", summary = "A dashboard with its widgets")
    public Uni<DashboardView> get(@PathParam("systemId") UUID systemId, @PathParam("dashboardId") UUID dashboardId) {
        return dashboards.get(systemId, dashboardId);
    }

    @PATCH
    @Path("/{dashboardId}")
    @RolesAllowed(Role.ANALYST)
    @Operation(
            operationId = "editDashboard",
            summary = "Change a dashboard; what is left out stays as it is",
            description = "Give the version that was read before: if somebody changed it since, the answer is 409.")
    public Uni<DashboardView> edit(
            @PathParam("systemId") UUID systemId,
            @PathParam("dashboardId") UUID dashboardId,
            @Nullable DashboardEdit dashboard) {
        return dashboards.change(
                systemId, dashboardId, FieldChecks.body(dashboard, FIELDS + ", and version"), caller.principal());
    }

    @DELETE
    @Path("/{dashboardId}")
    @RolesAllowed(Role.ANALYST)
    @Operation(operationId = "removeDashboard", summary = "Remove a dashboard")
    public Uni<Void> remove(@PathParam("systemId") UUID systemId, @PathParam("dashboardId") UUID dashboardId) {
        return dashboards.remove(systemId, dashboardId);
    }
}
