package io.sojourn.ingest.chunks;

import io.smallrye.mutiny.Uni;
import io.sojourn.ingest.request.IngestRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the recorder sends the chunks of its recordings. */
@Path("/v1/recordings/{recordingId}/chunks/{sequence}")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recordings", description = "What the Sojourn recorder sends")
@APIResponse(responseCode = "200", description = "The broker has the chunk on all in-sync replicas")
@APIResponse(responseCode = "400", description = "A parameter or the content has no sense")
@APIResponse(responseCode = "401", description = "No write key, or an unknown one")
@APIResponse(responseCode = "403", description = "The origin is not one of the source's, or recording is off")
@APIResponse(responseCode = "413", description = "More than 4 MiB as sent, or 32 MiB inflated")
@APIResponse(responseCode = "415", description = "The content type or encoding is not understood")
@APIResponse(responseCode = "429", description = "The source sends too much; Retry-After says when to send again")
@APIResponse(responseCode = "503", description = "The broker does not acknowledge; Retry-After says when to send again")
public class ChunkResource {
    private final ChunkService service;

    @Inject
    ChunkResource(ChunkService service) {
        this.service = service;
    }

    /** One chunk. */
    @POST
    @Operation(operationId = "collectChunk", summary = "Send one chunk of a recording", description = """
                    The body is a JSON array of rrweb events, as gzip (Content-Encoding: gzip) or plain. It is stored as it is; only whether it is \
                    such an array, and the times in it, are looked at. Sending the same chunk again does no harm.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    public Uni<ChunkAnswer> chunk(@BeanParam IngestRequest request, @BeanParam ChunkQuery query, byte[] body) {
        return service.collect(request, query, body);
    }
}
