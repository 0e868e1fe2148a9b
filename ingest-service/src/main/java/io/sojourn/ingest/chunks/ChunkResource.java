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

/** Where the recorder sends the chunks of its recordings. */
@Path("/v1/recordings/{recordingId}/chunks/{sequence}")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class ChunkResource {
    private final ChunkService service;

    @Inject
    ChunkResource(ChunkService service) {
        this.service = service;
    }

    @POST
    public Uni<ChunkAnswer> chunk(@BeanParam IngestRequest request, @BeanParam ChunkQuery query, byte[] body) {
        return service.collect(request, query, body);
    }
}
