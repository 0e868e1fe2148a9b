package io.sojourn.session.similar;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.SessionProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Similar sessions over HTTP (P12). */
@Path("/api/v1/systems/{systemId}/sessions/{sessionId}/similar")
@Tag(name = "Sessions")
@RolesAllowed(Role.VIEWER)
public class SimilarResource {
    private final SimilarService similar;

    @Inject
    SimilarResource(SimilarService similar) {
        this.similar = similar;
    }

    @GET
    @Operation(
            operationId = "listSimilarSessions",
            summary =
                    "Sessions of others in which alike was done, the most similar first, at most 10, with the reasons")
    public Uni<SimilarSessionView.Answer> list(
            @PathParam("systemId") UUID systemId, @PathParam("sessionId") UUID sessionId) {
        return similar.to(systemId, sessionId)
                .onItem()
                .ifNull()
                .failWith(() -> SessionProblem.SESSION_NOT_FOUND.because(
                        "The system has no session with this id; it may be past its retention."))
                .map(found -> SimilarSessionView.Answer.of(found.similar(), found.compared()));
    }
}
