package io.sojourn.session.catalog.sources;

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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sources over HTTP. */
@Path("/api/v1/systems/{systemId}/sources")
@Tag(name = "Sources", description = "Streams of events into a system, with their write keys")
public class SourceResource {
    private static final String FIELDS =
            "name, type, environment, allowedOrigins, recording, recordingSettings, privacy and eventsPerSecond";

    private final SourceService sources;
    private final Caller caller;

    @Inject
    SourceResource(SourceService sources, Caller caller) {
        this.sources = sources;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listSources", summary = "The sources of a system; their write keys to admins only")
    public Uni<ItemPage<SourceView>> list(@PathParam("systemId") UUID systemId) {
        Function<KeyedSource, SourceView> view = view();
        return sources.ofSystem(systemId)
                .map(found -> ItemPage.complete(found.stream().map(view).toList()));
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "createSource", summary = "Make a source; its write key is in the answer")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SourceView.class)))
    public Uni<Response> create(@PathParam("systemId") UUID systemId, @Nullable SourceEdit source) {
        return sources.create(systemId, FieldChecks.body(source, FIELDS))
                .map(made -> Response.created(URI.create("/api/v1/systems/" + systemId + "/sources/" + made.id()))
                        .entity(made)
                        .build());
    }

    @GET
    @Path("/{sourceId}")
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "getSource", summary = "A source; its write keys to admins only")
    public Uni<SourceView> get(@PathParam("systemId") UUID systemId, @PathParam("sourceId") UUID sourceId) {
        return sources.get(systemId, sourceId).map(view());
    }

    @PATCH
    @Path("/{sourceId}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "editSource", summary = "Change a source; what is left out stays as it is")
    public Uni<SourceView> edit(
            @PathParam("systemId") UUID systemId, @PathParam("sourceId") UUID sourceId, @Nullable SourceEdit source) {
        return sources.edit(systemId, sourceId, FieldChecks.body(source, FIELDS));
    }

    @DELETE
    @Path("/{sourceId}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "removeSource", summary = "Remove a source; what it sent stays")
    public Uni<Void> remove(@PathParam("systemId") UUID systemId, @PathParam("sourceId") UUID sourceId) {
        return sources.remove(systemId, sourceId);
    }

    private Function<KeyedSource, SourceView> view() {
        return caller.hasRole(Role.ADMIN) ? SourceView::from : SourceView::withoutKeys;
    }
}
