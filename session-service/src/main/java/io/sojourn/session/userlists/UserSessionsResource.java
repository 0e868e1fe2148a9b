package io.sojourn.session.userlists;

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

/** The counted sessions by user, over HTTP. */
@Path("/api/v1/systems/{systemId}/metrics/sessions/by-user")
@Tag(name = "Metrics", description = "Numbers about sessions and persons")
@RolesAllowed(Role.VIEWER)
public class UserSessionsResource {
    private final UserSessionsService users;
    private final Clock clock;

    @Inject
    UserSessionsResource(UserSessionsService users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listSessionsByUser",
            summary = "Whose the sessions are that count, the user with the most first",
            description = "Together they are the total sessions of the same filter.")
    public Uni<ItemPage<UserSessions>> list(
            @PathParam("systemId") UUID systemId,
            @BeanParam FilterRequest request,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return users.page(systemId, request.numbers(clock), Cursor.parse(cursor), PageLimit.parse(limit));
    }
}
