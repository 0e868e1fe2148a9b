package io.sojourn.session.sessions;

import io.sojourn.session.filters.FilterRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a session list, as it came. */
public class SessionListRequest extends FilterRequest {
    @QueryParam("cursor")
    @Parameter(description = "The value of next from the page before")
    @Nullable
    String cursor;

    @QueryParam("sort")
    @Parameter(
            description =
                    "start (by default), last-event or score: the session whose start or last event is the latest, or whose score is the highest, comes first")
    @Nullable
    String sort;

    @QueryParam("limit")
    @Parameter(description = "How many at most, 1 to 200, 50 by default")
    @Nullable
    String limit;
}
