package io.sojourn.session.prompting;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.filters.FilterRequest;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import io.sojourn.session.requests.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Prompting over HTTP. */
@Path("/api/v1/systems/{systemId}/metrics/prompting")
@Tag(name = "Metrics")
@RolesAllowed(Role.VIEWER)
public class PromptingResource {
    private final PromptingStore prompting;
    private final Clock clock;

    @Inject
    PromptingResource(PromptingStore prompting, Clock clock) {
        this.prompting = prompting;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPrompting",
            summary = "Which pages, documents and e-mails prompted which product events, by count of sessions")
    public Uni<ItemPage<Prompting>> list(
            @PathParam("systemId") UUID systemId,
            @BeanParam FilterRequest request,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return prompting.page(systemId, request.numbers(clock), Cursor.parse(cursor), PageLimit.parse(limit));
    }
}
