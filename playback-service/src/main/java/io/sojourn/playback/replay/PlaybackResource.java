package io.sojourn.playback.replay;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Caller;
import io.sojourn.access.Role;
import io.sojourn.playback.PlaybackProblem;
import io.sojourn.playback.excerpts.Audience;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The recordings of a session, for players. */
@Path("/api/v1/systems/{systemId}/sessions/{sessionId}/playback")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Playback", description = "Recordings of sessions")
public class PlaybackResource {
    private final ReplayService replay;
    private final Caller caller;

    @Inject
    PlaybackResource(ReplayService replay, Caller caller) {
        this.replay = replay;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPlayback",
            summary = "The recordings of a session, with their segments and chunks",
            description =
                    "With from or to, only what is needed to play that range. The id of a session that was merged "
                            + "into another one answers with that one.")
    @APIResponse(responseCode = "200", description = "The recordings; none if the session was not recorded")
    @APIResponse(responseCode = "400", description = "The range is not valid")
    @APIResponse(responseCode = "404", description = "There is no such session")
    public Uni<PlaybackView> playback(
            String systemId,
            String sessionId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Window asked = Window.asked(from, to);
        return replay.playback(systemId, sessionId, asked, Audience.of(caller))
                .map(found -> found.orElseThrow(() -> PlaybackProblem.SESSION_NOT_FOUND.because("There is no session "
                        + sessionId + ". A session that has just begun can take a few seconds to appear.")));
    }
}
