package io.sojourn.session.overview;

import io.sojourn.session.filters.FilterRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a ranking, as it came. */
public class TopRequest extends FilterRequest {
    @QueryParam("by")
    @Parameter(description = "What the first have most of: count (by default) or sessions")
    @Nullable
    String by;

    @QueryParam("limit")
    @Parameter(description = "How many at most, 1 to 200, 50 by default")
    @Nullable
    String limit;
}
