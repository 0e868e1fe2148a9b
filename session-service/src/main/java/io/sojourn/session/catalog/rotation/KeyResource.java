package io.sojourn.session.catalog.rotation;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.catalog.sources.WriteKeyView;
import io.sojourn.session.requests.ItemPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** The write keys of a source over HTTP. */
@Path("/api/v1/systems/{systemId}/sources/{sourceId}/keys")
@Tag(name = "Sources")
public class KeyResource {
    private final RotationService rotation;

    @Inject
    KeyResource(RotationService rotation) {
        this.rotation = rotation;
    }

    @GET
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "listWriteKeys", summary = "The write keys that a source accepts, the current one first")
    public Uni<ItemPage<WriteKeyView>> list(
            @PathParam("systemId") UUID systemId, @PathParam("sourceId") UUID sourceId) {
        return rotation.keys(systemId, sourceId).map(ItemPage::complete);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "rotateWriteKey",
            summary = "Make a new current write key",
            description = "The key before is accepted for overlapMs longer: a day if left out, not at all if 0.")
    @APIResponse(
            responseCode = "201",
            description = "The new key",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WriteKeyView.class)))
    @APIResponse(responseCode = "409", description = "The source has too many keys that did not end yet")
    public Uni<Response> rotate(
            @PathParam("systemId") UUID systemId,
            @PathParam("sourceId") UUID sourceId,
            @Nullable RotationRequest request) {
        return rotation.rotate(systemId, sourceId, RotationRequest.overlap(request))
                .map(made -> Response.created(URI.create(
                                "/api/v1/systems/%s/sources/%s/keys/%s".formatted(systemId, sourceId, made.key())))
                        .entity(made)
                        .build());
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "endWriteKey", summary = "End a write key that was replaced, at once")
    @APIResponse(responseCode = "204", description = "It is not accepted any more")
    @APIResponse(responseCode = "409", description = "It is the current key")
    public Uni<Void> end(
            @PathParam("systemId") UUID systemId, @PathParam("sourceId") UUID sourceId, @PathParam("key") String key) {
        return rotation.end(systemId, sourceId, key);
    }
}
