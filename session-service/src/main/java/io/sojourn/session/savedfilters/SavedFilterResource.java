package io.sojourn.session.savedfilters;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Caller;
import io.sojourn.access.Role;
import io.sojourn.session.requests.FieldChecks;
import io.sojourn.session.requests.ItemPage;
import io.sojourn.session.savedfilters.SavedFilterService.Editor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Saved filters over HTTP. */
@Path("/api/v1/systems/{systemId}/filters")
@Tag(name = "Filters", description = "Filters with a name, one's own and those that others share")
public class SavedFilterResource {
    private static final String FIELDS = "name, parameters and shared, and version of a change";

    private final SavedFilterService filters;
    private final Caller caller;

    @Inject
    SavedFilterResource(SavedFilterService filters, Caller caller) {
        this.filters = filters;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listFilters", summary = "One's own saved filters and those that others share, by name")
    public Uni<ItemPage<SavedFilterView>> list(@PathParam("systemId") UUID systemId) {
        return filters.seenBy(systemId, caller.principal()).map(ItemPage::complete);
    }

    @POST
    @RolesAllowed(Role.ANALYST)
    @Operation(operationId = "saveFilter", summary = "Save a filter")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SavedFilterView.class)))
    public Uni<Response> save(@PathParam("systemId") UUID systemId, @Nullable SavedFilterEdit filter) {
        return filters.save(systemId, caller.principal(), FieldChecks.body(filter, FIELDS))
                .map(made -> Response.created(URI.create("/api/v1/systems/" + systemId + "/filters/" + made.id()))
                        .entity(made)
                        .build());
    }

    @PUT
    @Path("/{filterId}")
    @RolesAllowed(Role.ANALYST)
    @Operation(
            operationId = "replaceFilter",
            summary = "Change a saved filter; those of others only admins, where they are shared",
            description =
                    "Give the version that was read before: if somebody changed it since, the answer is 409. What is shared stays so where nothing is said.")
    public Uni<SavedFilterView> replace(
            @PathParam("systemId") UUID systemId,
            @PathParam("filterId") UUID filterId,
            @Nullable SavedFilterEdit filter) {
        return filters.replace(systemId, filterId, editor(), FieldChecks.body(filter, FIELDS));
    }

    @DELETE
    @Path("/{filterId}")
    @RolesAllowed(Role.ANALYST)
    @Operation(operationId = "removeFilter", summary = "Remove a saved filter, as it may be changed")
    public Uni<Void> remove(@PathParam("systemId") UUID systemId, @PathParam("filterId") UUID filterId) {
        return filters.remove(systemId, filterId, editor());
    }

    private Editor editor() {
        return new Editor(caller.principal(), caller.hasRole(Role.ADMIN));
    }
}
