package io.sojourn.ingest.collect;

import io.smallrye.mutiny.Uni;
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

/** Segment's HTTP tracking API: batches and single calls, in their long forms and the short ones of browser SDKs. */
@Path("/v1")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class CollectResource {
    private final CollectService service;

    @Inject
    CollectResource(CollectService service) {
        this.service = service;
    }

    @POST
    @Path("/batch")
    public Uni<CollectAnswer> batch(@BeanParam IngestRequest request, byte[] body) {
        return service.collect(request, body, null);
    }

    @POST
    @Path("/b")
    public Uni<CollectAnswer> shortBatch(@BeanParam IngestRequest request, byte[] body) {
        return service.collect(request, body, null);
    }

    @POST
    @Path("/{call}")
    public Uni<CollectAnswer> single(@BeanParam IngestRequest request, @PathParam("call") CallType call, byte[] body) {
        return service.collect(request, body, call);
    }
}
