package io.sojourn.playback.content;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.access.Caller;
import io.sojourn.access.Role;
import io.sojourn.playback.PlaybackProblem;
import io.sojourn.playback.excerpts.Audience;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.RecordingId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What was recorded, for players. */
@Path("/api/v1/systems/{systemId}/sessions/{sessionId}/playback/recordings/{recordingId}")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Playback")
public class ContentResource {
    private final ContentService contents;
    private final Caller caller;

    @Inject
    ContentResource(ContentService contents, Caller caller) {
        this.contents = contents;
        this.caller = caller;
    }

    @GET
    @Path("segments/{index: [0-9]{1,9}}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPlaybackSegment",
            summary = "The content of a segment: a JSON array of rrweb events, zstd or gzip",
            description =
                    "All events from one picture of the page to the next, as far as they belong to the session. Where the recorder made no picture for long, a segment "
                            + "begins with one that was made of the recording: its events have \"checkpoint\": true, and are to be left out by whoever plays on from "
                            + "the segment before.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The events as they were recorded. By the link of a share without what is of other sessions: of what was before there is only what the page was made of then, told at the session's first instant",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such segment, it does not belong to the session, or it was erased")
    public Uni<RestResponse<byte[]>> segment(
            String systemId,
            String sessionId,
            String recordingId,
            int index,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String acceptEncoding) {
        RecordingId recording = new RecordingId(systemId, recordingId);
        return answered(
                contents.segment(sessionId, recording, index, Audience.of(caller)),
                acceptEncoding,
                () -> PlaybackProblem.SEGMENT_NOT_FOUND.because(
                        "The session has no segment " + index + " of the recording " + recordingId
                                + ": it was put together anew, belongs to another session, or was erased. The session's playback lists those it has."));
    }

    @GET
    @Path("chunks/{sequence: [0-9]{1,9}}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPlaybackChunk",
            summary = "The content of a chunk: a JSON array of rrweb events, zstd or gzip",
            description = "Also of one that is part of a segment by now.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The events as they were recorded. By the link of a share without what is of other sessions: of what was before there is only what the page was made of then, told at the session's first instant",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    @APIResponse(responseCode = "404", description = "The chunk does not belong to the session, or was erased")
    public Uni<RestResponse<byte[]>> chunk(
            String systemId,
            String sessionId,
            String recordingId,
            int sequence,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String acceptEncoding) {
        ChunkId chunk = new RecordingId(systemId, recordingId).chunk(sequence);
        return answered(
                contents.chunk(sessionId, chunk, Audience.of(caller)),
                acceptEncoding,
                () -> PlaybackProblem.CHUNK_NOT_FOUND.because(
                        "The session has no chunk " + sequence + " of the recording " + recordingId
                                + ": it never came, belongs to another session, or was erased. The session's playback lists those it has."));
    }

    private static Uni<RestResponse<byte[]>> answered(
            Uni<Optional<RecordedEvents>> content, @Nullable String acceptEncoding, Supplier<HttpProblem> missing) {
        return content.emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found ->
                        found.map(events -> answer(events, acceptEncoding)).orElseThrow(missing));
    }

    /** Kept nowhere: after a sign-out or an erasure no browser may still have it. */
    private static RestResponse<byte[]> answer(RecordedEvents content, @Nullable String acceptEncoding) {
        Encoding encoding = content.gzip() ? Encoding.GZIP : Encoding.of(acceptEncoding);
        byte[] body = content.gzip() ? content.bytes() : encoding.encode(content.bytes());
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_ENCODING, encoding.wireName())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
