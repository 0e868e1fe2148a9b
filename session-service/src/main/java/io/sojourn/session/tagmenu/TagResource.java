package io.sojourn.session.tagmenu;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.requests.ItemPage;
import io.sojourn.session.requests.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tags of a system's sessions, over HTTP. */
@Path("/api/v1/systems/{systemId}/tags")
@Tag(name = "Sessions", description = "Visits, and the events in them")
@RolesAllowed(Role.VIEWER)
public class TagResource {
    private final TagStore tags;

    @Inject
    TagResource(TagStore tags) {
        this.tags = tags;
    }

    @GET
    @Operation(
            operationId = "listTags",
            summary = "What recent sessions are tagged with, most used first",
            description = "Of the system's newest " + TagStore.RECENT
                    + " sessions. A filter takes any tag, also one that is not among them.")
    public Uni<ItemPage<UsedTag>> list(
            @PathParam("systemId") UUID systemId,
            @QueryParam("prefix")
                    @DefaultValue("")
                    @Parameter(description = "How the tags begin, as in event: or property:plan=; in capitals or not")
                    String prefix,
            @QueryParam("limit") @Nullable String limit) {
        return tags.recent(systemId, prefix, PageLimit.parse(limit)).map(ItemPage::complete);
    }
}
