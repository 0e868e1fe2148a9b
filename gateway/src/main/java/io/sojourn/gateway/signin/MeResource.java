package io.sojourn.gateway.signin;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.sojourn.catalog.Catalog;
import io.sojourn.contracts.catalog.CatalogMessage.Member;
import io.sojourn.gateway.access.Caller;
import io.sojourn.gateway.access.SystemRole;
import io.sojourn.gateway.signin.Me.OwnSystem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the signed-in caller who they are here. */
@Path("/api/v1/me")
@Tag(name = "sign-in")
public class MeResource {
    private final SecurityIdentity identity;
    private final Catalog catalog;

    MeResource(SecurityIdentity identity, Catalog catalog) {
        this.identity = identity;
        this.catalog = catalog;
    }

    /** The caller, with the systems that they have a role in. */
    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getMe", summary = "Who is signed in, and their systems")
    public Me me() {
        Caller caller = Identities.caller(identity);
        return new Me(
                caller.principal(),
                caller.displayName(),
                Identities.email(identity).orElse(null),
                caller.operator(),
                systemsOf(caller.principal()));
    }

    private List<OwnSystem> systemsOf(String principal) {
        return catalog.membershipsOf(principal).stream()
                .flatMap(this::ownSystem)
                .sorted(Comparator.comparing(OwnSystem::name).thenComparing(OwnSystem::id))
                .toList();
    }

    private Stream<OwnSystem> ownSystem(Member member) {
        return SystemRole.named(member.role())
                .flatMap(role -> catalog.system(member.systemId())
                        .map(system -> new OwnSystem(system.id(), system.name(), role.roleName())))
                .stream();
    }
}
