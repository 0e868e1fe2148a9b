package io.sojourn.playback.shares;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Caller;
import io.sojourn.access.Role;
import io.sojourn.playback.requests.ItemPage;
import io.sojourn.playback.sessions.ExistingSessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shares over HTTP. */
@Path("/api/v1/systems/{systemId}/sessions/{sessionId}/shares")
@RolesAllowed(Role.ANALYST)
@Tag(name = "Shares", description = "Public links to one session each")
public class ShareResource {
    private final ShareService shares;
    private final ExistingSessions sessions;
    private final Caller caller;

    @Inject
    ShareResource(ShareService shares, ExistingSessions sessions, Caller caller) {
        this.shares = shares;
        this.sessions = sessions;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listShares",
            summary = "The shares of a session, the newest first",
            description = "Also those that have expired or were revoked. The links themselves are stored nowhere.")
    public Uni<ItemPage<ShareView>> list(String systemId, String sessionId) {
        return sessions.whole(systemId, sessionId).chain(shares::of).map(ItemPage::complete);
    }

    @POST
    @Operation(
            operationId = "shareSession",
            summary = "Make a public link to a session",
            description =
                    "Whoever has the link sees this session, its events and its replay, without signing in, until it is revoked or expires. The link is told only in this answer.")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewShareView.class)))
    public Uni<Response> share(String systemId, String sessionId, @Nullable ShareEdit share) {
        ShareEdit asked = share == null ? new ShareEdit(null) : share;
        Sharer sharer = sharer();
        return sessions.whole(systemId, sessionId)
                .chain(session -> shares.share(session, sharer, asked))
                .map(made -> Response.created(URI.create("/api/v1/systems/" + systemId + "/sessions/" + sessionId
                                + "/shares/" + made.share().id()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(made)
                        .build());
    }

    @DELETE
    @Path("/{shareId}")
    @Operation(
            operationId = "revokeShare",
            summary = "Revoke a share",
            description = "From then on its link opens nothing. It stays in the list, with who revoked it.")
    public Uni<Void> revoke(String systemId, String sessionId, UUID shareId) {
        Sharer revoker = sharer();
        return sessions.whole(systemId, sessionId).chain(session -> shares.revoke(session, shareId, revoker));
    }

    private Sharer sharer() {
        return new Sharer(caller.principal(), caller.displayName());
    }
}
