package io.sojourn.playback.notes;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Caller;
import io.sojourn.access.Role;
import io.sojourn.playback.requests.FieldChecks;
import io.sojourn.playback.requests.ItemPage;
import io.sojourn.playback.sessions.ExistingSessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Notes over HTTP. */
@Path("/api/v1/systems/{systemId}/sessions/{sessionId}/notes")
@Tag(name = "Notes", description = "What people write at a moment of a session")
public class NoteResource {
    private static final String FIELDS = "at and text, and version of a change";

    private final NoteService notes;
    private final ExistingSessions sessions;
    private final Caller caller;

    @Inject
    NoteResource(NoteService notes, ExistingSessions sessions, Caller caller) {
        this.notes = notes;
        this.sessions = sessions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listNotes",
            summary = "The notes of a session, by their moments",
            description = "Those of sessions that became part of it are among them.")
    public Uni<ItemPage<NoteView>> list(String systemId, String sessionId) {
        Author reader = author();
        return sessions.whole(systemId, sessionId)
                .chain(session -> notes.of(session, reader))
                .map(ItemPage::complete);
    }

    @POST
    @RolesAllowed(Role.ANALYST)
    @Operation(operationId = "addNote", summary = "Write a note at a moment of a session")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoteView.class)))
    public Uni<Response> add(String systemId, String sessionId, @Nullable NoteEdit note) {
        NoteEdit asked = FieldChecks.body(note, FIELDS);
        Author author = author();
        return sessions.whole(systemId, sessionId)
                .chain(session -> notes.add(session, author, asked))
                .map(made -> Response.created(URI.create(
                                "/api/v1/systems/" + systemId + "/sessions/" + sessionId + "/notes/" + made.id()))
                        .entity(made)
                        .build());
    }

    @PATCH
    @Path("/{noteId}")
    @RolesAllowed(Role.ANALYST)
    @Operation(
            operationId = "changeNote",
            summary = "Change a note of one's own",
            description =
                    "Give the version that was read before: if the note was changed since, the answer is 409. What is left out stays.")
    public Uni<NoteView> change(String systemId, String sessionId, UUID noteId, @Nullable NoteEdit note) {
        NoteEdit asked = FieldChecks.body(note, FIELDS);
        Author author = author();
        return sessions.whole(systemId, sessionId).chain(session -> notes.change(session, noteId, author, asked));
    }

    @DELETE
    @Path("/{noteId}")
    @RolesAllowed(Role.ANALYST)
    @Operation(operationId = "removeNote", summary = "Remove a note of one's own")
    public Uni<Void> remove(String systemId, String sessionId, UUID noteId) {
        Author author = author();
        return sessions.whole(systemId, sessionId).chain(session -> notes.remove(session, noteId, author));
    }

    private Author author() {
        return new Author(caller.principal(), caller.displayName());
    }
}
