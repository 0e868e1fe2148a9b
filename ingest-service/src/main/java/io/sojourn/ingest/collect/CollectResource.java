package io.sojourn.ingest.collect;

import io.smallrye.mutiny.Uni;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.events.CallType;
import io.sojourn.ingest.request.IngestRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Segment's HTTP tracking API: batches and single calls, in their long forms and the short ones of browser SDKs. */
@Path("/v1")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "Segment's HTTP tracking API")
@APIResponse(responseCode = "200", description = "The broker has the events on all in-sync replicas")
@APIResponse(
        responseCode = "400",
        description = "Not JSON, or nothing acceptable; 'errors' names each field by JSON pointer")
@APIResponse(responseCode = "401", description = "No write key, or an unknown one")
@APIResponse(responseCode = "403", description = "The page's origin is not one of the source's")
@APIResponse(responseCode = "413", description = "The body, inflated, is too large")
@APIResponse(responseCode = "415", description = "The content type or encoding is not understood")
@APIResponse(responseCode = "429", description = "The source sends too much; Retry-After says when to send again")
@APIResponse(responseCode = "503", description = "The broker does not acknowledge; Retry-After says when to send again")
public class CollectResource {
    private static final String BATCH_EXAMPLE = """
            {"batch":[{"type":"track","event":"Paid","messageId":"5b7e","anonymousId":"v-1","timestamp":"2026-11-01T09:59:58.120Z","properties":{"amount":12.5}}],"sentAt":"2026-11-01T09:59:59.000Z"}""";
    private static final String CALL_EXAMPLE = """
            {"event":"Paid","messageId":"5b7e","anonymousId":"v-1","timestamp":"2026-11-01T09:59:58.120Z","properties":{"amount":12.5},"sentAt":"2026-11-01T09:59:59.000Z"}""";

    private final CollectService service;

    @Inject
    CollectResource(CollectService service) {
        this.service = service;
    }

    /** A batch of calls. */
    @POST
    @Path("/batch")
    @Operation(operationId = "collectBatch", summary = "Send several calls", description = """
                    Each item says its 'type': track, page, identify, screen, group or alias. At most 2,500 items of 32 kB each and 500 kB together; \
                    what is beyond, or not valid, is listed under 'refused', and the rest is kept. The write key is the user name of Basic \
                    authorization, or 'writeKey' in the body or the query. The body may be gzip. Sending the same messageId again does no harm.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "batch", value = BATCH_EXAMPLE)))
    public Uni<CollectAnswer> batch(@BeanParam IngestRequest request, byte[] body) {
        return service.collect(request, body, null);
    }

    /** A batch of calls, in the short form. */
    @POST
    @Path("/b")
    @Operation(operationId = "collectBatchShort", summary = "Send several calls: the short form of /v1/batch")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "batch", value = BATCH_EXAMPLE)))
    public Uni<CollectAnswer> shortBatch(@BeanParam IngestRequest request, byte[] body) {
        return service.collect(request, body, null);
    }

    /** A batch of calls of the past; also what some SDKs send all their batches to. */
    @POST
    @Path("/import")
    @Operation(operationId = "collectImport", summary = "Send several calls of the past; the same as /v1/batch")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "batch", value = BATCH_EXAMPLE)))
    public Uni<CollectAnswer> importBatch(@BeanParam IngestRequest request, byte[] body) {
        return service.collect(request, body, null);
    }

    /** A single call, in its long or short form. */
    @POST
    @Path("/{call}")
    @Operation(
            operationId = "collectCall",
            summary = "Send one call",
            description = "The body is the call itself; 'writeKey' and 'sentAt' may be in it. At most 32 kB.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "track", value = CALL_EXAMPLE)))
    public Uni<CollectAnswer> single(
            @BeanParam IngestRequest request,
            @Parameter(
                            description = "The call, in its long form or the short one of browser SDKs",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "track",
                                                "page",
                                                "identify",
                                                "screen",
                                                "group",
                                                "alias",
                                                "t",
                                                "p",
                                                "i",
                                                "s",
                                                "g",
                                                "a"
                                            }))
                    @PathParam("call")
                    String call,
            byte[] body) {
        CallType type = CallType.ofPath(call)
                .orElseThrow(() -> IngestProblem.UNKNOWN_CALL.because(
                        "Send to /v1/batch, or to /v1/ and one of track, page, identify, screen, group, alias."));
        return service.collect(request, body, type);
    }
}
