package io.sojourn.session.catalog.members;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.requests.FieldChecks;
import io.sojourn.session.requests.ItemPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Members over HTTP. */
@Path("/api/v1/systems/{systemId}/members")
@Tag(name = "Members", description = "Who may do what in a system")
public class MemberResource {
    private final MemberService members;

    @Inject
    MemberResource(MemberService members) {
        this.members = members;
    }

    @GET
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "listMembers", summary = "Who has a role in a system")
    public Uni<ItemPage<MemberView>> list(@PathParam("systemId") UUID systemId) {
        return members.ofSystem(systemId).map(ItemPage::complete);
    }

    @PUT
    @Path("/{principal}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "putMember", summary = "Give a person or machine a role")
    public Uni<MemberView> put(
            @PathParam("systemId") UUID systemId, @PathParam("principal") String principal, @Nullable RoleEdit edit) {
        return members.put(systemId, principal, FieldChecks.body(edit, "role").check(principal));
    }

    @DELETE
    @Path("/{principal}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "removeMember", summary = "Take a person's or machine's role away")
    public Uni<Void> remove(@PathParam("systemId") UUID systemId, @PathParam("principal") String principal) {
        return members.remove(systemId, principal);
    }
}
