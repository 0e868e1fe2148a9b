package io.sojourn.playback.viewings;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.playback.requests.FieldChecks;
import io.sojourn.playback.requests.ItemPage;
import io.sojourn.playback.sessions.ExistingSessions;
import io.sojourn.problems.CommonProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The view log over HTTP. */
@Path("/api/v1/systems/{systemId}/sessions/{sessionId}/viewings")
@Tag(name = "View log", description = "Who saw a session, and when")
public class ViewingResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");

    private final ViewingStore viewings;
    private final ExistingSessions sessions;

    @Inject
    ViewingResource(ViewingStore viewings, ExistingSessions sessions) {
        this.viewings = viewings;
        this.sessions = sessions;
    }

    @GET
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "listViewings",
            summary = "Who saw the replay of a session, the latest first",
            description = "People and machines that were signed in, and by which share others did.")
    public Uni<ItemPage<ViewingView>> list(
            String systemId,
            String sessionId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        long before = before(cursor);
        int most = limit(limit);
        return sessions.whole(systemId, sessionId)
                .chain(session -> viewings.page(session, before, most + 1))
                .map(found -> page(found, most));
    }

    private static ItemPage<ViewingView> page(List<SeenView> found, int most) {
        List<SeenView> shown = found.subList(0, Math.min(most, found.size()));
        String next = found.size() > most ? String.valueOf(shown.getLast().id()) : null;
        return new ItemPage<>(shown.stream().map(ViewingView::from).toList(), next);
    }

    private static long before(@Nullable String cursor) {
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            throw CommonProblem.INVALID_CURSOR.because("Give the cursor as next told it, or none to begin.");
        }
        return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    }

    private static int limit(@Nullable String limit) {
        boolean holds = limit == null || (LIMIT.matcher(limit).matches() && Integer.parseInt(limit) <= MOST);
        new FieldChecks()
                .require(holds, "/limit", "range", "Give a number from 1 to " + MOST + ".")
                .done();
        return limit == null ? USUAL : Integer.parseInt(limit);
    }
}
