package io.sojourn.playback.appearance;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Caller;
import io.sojourn.access.Role;
import io.sojourn.playback.PlaybackProblem;
import io.sojourn.playback.assets.AssetContent;
import io.sojourn.playback.assets.AssetId;
import io.sojourn.playback.excerpts.Audience;
import io.sojourn.playback.recordings.RecordingId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The assets of a session's recordings. Their content is the pages', so nothing of it may run anywhere. */
@Path("/api/v1/systems/{systemId}/sessions/{sessionId}/playback")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Playback")
public class AppearanceResource {
    private final AppearanceService appearance;
    private final Caller caller;

    @Inject
    AppearanceResource(AppearanceService appearance, Caller caller) {
        this.appearance = appearance;
        this.caller = caller;
    }

    @GET
    @Path("recordings/{recordingId}/assets")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPlaybackAssets",
            summary = "What the addresses in a recording stood for",
            description =
                    "Style sheets, images and fonts as far as the recorder told of them. The list grows while the session is open.")
    @APIResponse(responseCode = "200", description = "The addresses; none if the recorder told of none")
    @APIResponse(responseCode = "404", description = "The recording does not belong to the session, or was erased")
    public Uni<AssetList> assets(String systemId, String sessionId, String recordingId) {
        return appearance
                .assets(sessionId, new RecordingId(systemId, recordingId), Audience.of(caller))
                .map(
                        found -> found.orElseThrow(
                                () -> PlaybackProblem.RECORDING_NOT_FOUND.because(
                                        "The session has no recording " + recordingId
                                                + ": nothing of it came, it belongs to another session, or was erased. The session's playback lists those it has.")));
    }

    @GET
    @Path("assets/{sha256: [0-9a-f]{64}}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getPlaybackAsset",
            summary = "The content of an asset, as the page had it",
            description = "Not to be shown as a page of its own: a browser that is led here saves it.")
    @APIResponse(
            responseCode = "200",
            description = "The content, with its media type",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No recording of the session names it, or it is not stored")
    public Uni<RestResponse<byte[]>> asset(String systemId, String sessionId, String sha256) {
        return appearance
                .content(sessionId, new AssetId(systemId, sha256), Audience.of(caller))
                .map(
                        found -> found.map(AppearanceResource::answer)
                                .orElseThrow(
                                        () -> PlaybackProblem.ASSET_NOT_FOUND.because(
                                                "The session has no asset " + sha256
                                                        + ": no recording of it names it, or its content is not stored. A recording's assets list those it names.")));
    }

    /** Kept nowhere: after a sign-out or an erasure no browser may still have it. */
    private static RestResponse<byte[]> answer(AssetContent asset) {
        return ResponseBuilder.ok(asset.content())
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("Content-Security-Policy", "sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
