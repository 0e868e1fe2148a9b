package io.sojourn.session.catalog.systems;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Caller;
import io.sojourn.access.Role;
import io.sojourn.session.requests.FieldChecks;
import io.sojourn.session.requests.ItemPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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

/** Systems over HTTP. */
@Path("/api/v1/systems")
@Tag(name = "Systems", description = "Monitored applications and website families, with their settings")
public class SystemResource {
    private final SystemService systems;
    private final Caller caller;

    @Inject
    SystemResource(SystemService systems, Caller caller) {
        this.systems = systems;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.CALLER)
    @Operation(operationId = "listSystems", summary = "The systems that the caller has a role in")
    public Uni<ItemPage<SystemView>> list() {
        return systems.ofPrincipal(caller.principal()).map(ItemPage::complete);
    }

    @POST
    @RolesAllowed(Role.PLATFORM)
    @Operation(operationId = "createSystem", summary = "Make a system; the caller becomes its admin")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SystemView.class)))
    public Uni<Response> create(@Nullable SystemEdit system) {
        return systems.create(FieldChecks.body(system, "name and description"), caller.principal())
                .map(made -> Response.created(URI.create("/api/v1/systems/" + made.id()))
                        .entity(made)
                        .build());
    }

    @GET
    @Path("/{systemId}")
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "getSystem", summary = "A system with its settings")
    public Uni<SystemView> get(@PathParam("systemId") UUID systemId) {
        return systems.get(systemId);
    }

    @PATCH
    @Path("/{systemId}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "editSystem", summary = "Change a system; what is left out stays as it is")
    public Uni<SystemView> edit(@PathParam("systemId") UUID systemId, @Nullable SystemEdit system) {
        return systems.edit(systemId, FieldChecks.body(system, "name, description or settings"));
    }
}
