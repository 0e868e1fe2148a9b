package io.sojourn.session.deadletters;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.session.SessionProblem;
import io.sojourn.session.deadletters.LetterStore.Selection;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.ItemPage;
import io.sojourn.session.requests.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dead letters over HTTP. */
@Path("/api/v1/systems/{systemId}/dead-letters")
@RolesAllowed(Role.ADMIN)
@Tag(name = "Dead letters", description = "Records that could not be processed")
public class DeadLetterResource {
    private final LetterStore letters;
    private final RedriveService redrives;

    @Inject
    DeadLetterResource(LetterStore letters, RedriveService redrives) {
        this.letters = letters;
        this.redrives = redrives;
    }

    @GET
    @Operation(operationId = "listDeadLetters", summary = "Records that could not be processed, newest first")
    public Uni<ItemPage<LetterView>> list(
            @PathParam("systemId") UUID systemId,
            @QueryParam("topic") @Parameter(description = "Only those that were on this topic") @Nullable String topic,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = PageLimit.parse(limit);
        return letters.page(systemId, new Selection(topic, true), Cursor.parse(cursor), most + 1)
                .map(found ->
                        ItemPage.of(found, most, DeadLetterResource::place).map(LetterView::from));
    }

    @POST
    @Path("/{letterId}/redrive")
    @Operation(
            operationId = "redriveDeadLetter",
            summary = "Send a record again to the topic that it was on",
            description = "If it cannot be processed now either, it becomes a new dead letter.")
    public Uni<LetterView> redrive(@PathParam("systemId") UUID systemId, @PathParam("letterId") UUID letterId) {
        return open(systemId, letterId)
                .chain(letter -> redrives.redrive(List.of(letter)))
                .invoke(DeadLetterResource::requireRedriven)
                .chain(() -> letters.find(systemId, letterId))
                .map(letter -> LetterView.from(letter.orElseThrow(DeadLetterResource::notFound)));
    }

    @POST
    @Path("/redrive")
    @Operation(operationId = "redriveDeadLetters", summary = "Send all open records again, at most a thousand at once")
    public Uni<LetterView.Result> redriveAll(
            @PathParam("systemId") UUID systemId, LetterView.@Nullable Request request) {
        return redrives.redriveAll(systemId, request == null ? null : request.topic())
                .map(LetterView.Result::from);
    }

    private Uni<Letter> open(UUID systemId, UUID letterId) {
        return letters.find(systemId, letterId).map(found -> {
            Letter letter = found.orElseThrow(DeadLetterResource::notFound);
            if (!letter.open()) {
                throw alreadyRedriven();
            }
            return letter;
        });
    }

    private static void requireRedriven(RedriveService.Redriven done) {
        if (done.expired() > 0) {
            throw SessionProblem.DEAD_LETTER_EXPIRED.because(
                    "The broker has removed the record at the end of its retention; it cannot be sent again.");
        }
        if (done.redriven() == 0) {
            throw alreadyRedriven();
        }
    }

    private static RuntimeException notFound() {
        return SessionProblem.DEAD_LETTER_NOT_FOUND.because(
                "The system has no dead letter with this id; it may be past its retention.");
    }

    private static RuntimeException alreadyRedriven() {
        return SessionProblem.ALREADY_REDRIVEN.because(
                "This record was sent again before; if it failed again, there is a newer dead letter.");
    }

    private static Cursor place(Letter letter) {
        return new Cursor(letter.at().toEpochMilli(), letter.id().toString());
    }
}
