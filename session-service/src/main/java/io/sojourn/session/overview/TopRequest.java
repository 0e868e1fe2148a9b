package io.sojourn.session.overview;

import io.sojourn.session.filters.FilterRequest;
import io.sojourn.session.rankings.RankedPart;
import io.sojourn.session.rankings.RankedPart.Order;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a ranking, as it came. */
public class TopRequest extends FilterRequest {
    @QueryParam("by")
    @Parameter(description = Order.BY)
    @Nullable
    String by;

    @QueryParam("limit")
    @Parameter(description = "How many at most, 1 to 200, 50 by default")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /** Which rows are asked for. */
    RankedPart part() {
        return RankedPart.parse(Order.parse(by), cursor, limit);
    }
}
