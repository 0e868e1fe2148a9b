package io.sojourn.session.filters;

import io.sojourn.session.filters.bounds.Bounds;
import io.sojourn.session.filters.bounds.ScoreRange;
import io.sojourn.session.requests.FieldChecks;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The part of a filter that says from how much to how much, as it came. */
class BoundsRequest {
    @QueryParam("minDurationMs")
    @Nullable
    String minDurationMs;

    @QueryParam("maxDurationMs")
    @Nullable
    String maxDurationMs;

    @QueryParam("minPageViews")
    @Nullable
    String minPageViews;

    @QueryParam("maxPageViews")
    @Nullable
    String maxPageViews;

    @QueryParam("minEvents")
    @Nullable
    String minEvents;

    @QueryParam("maxEvents")
    @Nullable
    String maxEvents;

    @QueryParam("minActiveMs")
    @Nullable
    String minActiveMs;

    @QueryParam("maxActiveMs")
    @Nullable
    String maxActiveMs;

    @QueryParam("minClicks")
    @Nullable
    String minClicks;

    @QueryParam("maxClicks")
    @Nullable
    String maxClicks;

    @QueryParam("minErrors")
    @Nullable
    String minErrors;

    @QueryParam("maxErrors")
    @Nullable
    String maxErrors;

    @QueryParam("minInteractions")
    @Nullable
    String minInteractions;

    @QueryParam("maxInteractions")
    @Nullable
    String maxInteractions;

    @QueryParam("minScore")
    @Parameter(description = "Score at least, 0 to 100, as it is when it is asked for")
    @Nullable
    String minScore;

    @QueryParam("maxScore")
    @Parameter(description = "Score at most, 0 to 100, as it is when it is asked for")
    @Nullable
    String maxScore;

    /** The bounds of the score at that time, null where there are none. */
    @Nullable
    ScoreRange scores(FieldChecks checks, Instant now) {
        return ScoreRange.of(Bounds.parse(checks, "Score", minScore, maxScore), now);
    }

    /** The bounds of numbers, by the expression in SQL that tells the number. */
    Map<String, Bounds> bounds(FieldChecks checks) {
        Map<String, Bounds> bounds = new LinkedHashMap<>();
        bounds.put("s.duration_ms", Bounds.parse(checks, "DurationMs", minDurationMs, maxDurationMs));
        bounds.put("s.active_ms", Bounds.parse(checks, "ActiveMs", minActiveMs, maxActiveMs));
        bounds.put("s.page_view_count", Bounds.parse(checks, "PageViews", minPageViews, maxPageViews));
        bounds.put("s.event_count", Bounds.parse(checks, "Events", minEvents, maxEvents));
        bounds.put("s.click_count", Bounds.parse(checks, "Clicks", minClicks, maxClicks));
        bounds.put("s.error_count", Bounds.parse(checks, "Errors", minErrors, maxErrors));
        bounds.put("s.interaction_count", Bounds.parse(checks, "Interactions", minInteractions, maxInteractions));
        return bounds;
    }
}
