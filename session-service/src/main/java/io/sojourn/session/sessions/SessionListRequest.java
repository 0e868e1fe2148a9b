package io.sojourn.session.sessions;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a session list, as it came. */
public class SessionListRequest {
    @QueryParam("from")
    @Parameter(description = "Earliest start, ISO 8601")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "First start that is too late, ISO 8601")
    @Nullable
    String to;

    @QueryParam("state")
    @Parameter(description = "open or closed")
    @Nullable
    String state;

    @QueryParam("user")
    @Parameter(description = "A user id or an anonymousId")
    @Nullable
    String user;

    @QueryParam("cursor")
    @Parameter(description = "The value of next from the page before")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Parameter(description = "How many at most, 1 to 200, 50 by default")
    @Nullable
    String limit;

    SessionFilter filter() {
        return SessionFilter.parse(from, to, state, user);
    }
}
