package io.sojourn.summary.summaries;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers with what was said about a session. */
@Path("/api/v1/systems/{systemId}/sessions/{sessionId}/summary")
@Tag(name = "Summaries", description = "What a session was about")
public class SummaryResource {
    private final SummaryStore store;

    @Inject
    SummaryResource(SummaryStore store) {
        this.store = store;
    }

    /** The summary of a session. */
    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "getSummary", summary = "The summary of a closed session")
    @APIResponse(responseCode = "200", description = "The summary")
    @APIResponse(
            responseCode = "404",
            description = "There is none: the session is open, was closed a moment ago, or does not exist")
    public Uni<SummaryView> summary(@PathParam("systemId") String systemId, @PathParam("sessionId") String sessionId) {
        return store.find(new SummaryId(systemId, sessionId.toLowerCase(Locale.ROOT)))
                .map(
                        found -> found.map(SummaryView::from)
                                .orElseThrow(
                                        () -> SummaryProblem.NO_SUMMARY.because(
                                                "There is no such session, it is open still, or it was closed a moment ago: sessions are summarized once they are closed.")));
    }
}
