package io.sojourn.session.persons;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.SessionProblem;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import io.sojourn.session.requests.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Persons over HTTP. */
@Path("/api/v1/systems/{systemId}/persons")
@Tag(name = "Persons", description = "Who visits: users, and visitors who never said who they are")
@RolesAllowed(Role.VIEWER)
public class PersonResource {
    private final ListedPersonStore persons;
    private final PersonDetailStore details;

    @Inject
    PersonResource(ListedPersonStore persons, PersonDetailStore details) {
        this.persons = persons;
        this.details = details;
    }

    @GET
    @Operation(
            operationId = "listPersons",
            summary = "Persons: users by their ids, then visitors who were never identified")
    public Uni<ItemPage<PersonView>> list(
            @PathParam("systemId") UUID systemId,
            @QueryParam("search") @Parameter(description = "What a user id or an anonymousId begins with") @Nullable
                    String search,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = PageLimit.parse(limit);
        Cursor after = Cursor.parse(cursor);
        return persons.list(systemId, search, after == null ? null : after.id(), most + 1)
                .map(found -> ItemPage.of(found, most, PersonView::cursor).map(PersonView::from));
    }

    @GET
    @Path("/{personId}")
    @Operation(
            operationId = "getPerson",
            summary = "A person: its numbers, devices, and which visitors it is known to be",
            description = "The id that a visitor had before it was identified leads to the user that it is part of.")
    public Uni<PersonDetails> get(@PathParam("systemId") UUID systemId, @PathParam("personId") UUID personId) {
        return details.find(systemId, personId)
                .onItem()
                .ifNull()
                .failWith(() -> SessionProblem.PERSON_NOT_FOUND.because(
                        "The system has no person with this id; all that was known of it may be past its retention."));
    }
}
