package io.sojourn.session.exports;

import io.sojourn.session.filters.FilterRequest;
import io.sojourn.session.metrics.TimeStep;
import io.sojourn.session.requests.FieldChecks;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of an export, as it came: that of the list that is exported, without its pages. */
public class ExportRequest extends FilterRequest {
    @QueryParam("sort")
    @Parameter(description = "Of sessions: start (by default) or last-event")
    @Nullable
    String sort;

    @QueryParam("session")
    @Parameter(description = "Of session-events: the id of the session")
    @Nullable
    String session;

    @QueryParam("search")
    @Parameter(description = "Of persons: what a user id or an anonymousId begins with")
    @Nullable
    String search;

    @QueryParam("by")
    @Parameter(description = "Of top-pages, top-events and top-errors: count (by default) or sessions")
    @Nullable
    String by;

    @QueryParam("contentType")
    @Parameter(
            description =
                    "Of interactions: the contents of this type instead of all types; of interactions-over-time: only of this type")
    @Nullable
    String contentType;

    @QueryParam("step")
    @Parameter(description = "Of sessions-over-time and interactions-over-time: hour, day (by default) or week")
    @Nullable
    String step;

    @QueryParam("zone")
    @Parameter(description = "Of the same: whose days they are, as in Europe/Lisbon; UTC by default")
    @Nullable
    String zone;

    /** What sessions are ordered by; null as is usual. */
    public @Nullable String sort() {
        return sort;
    }

    /** What persons are looked for; null for all. */
    public @Nullable String search() {
        return search;
    }

    /** By what the first of a ranking come first; null as is usual. */
    public @Nullable String by() {
        return by;
    }

    /** Of which type the contents are; null for all. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** The steps of time, by the clocks of a zone. */
    public TimeStep steps() {
        return TimeStep.parse(step, zone);
    }

    /**
     * The session whose events are exported.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if there is none
     */
    public UUID session() {
        FieldChecks checks = new FieldChecks().require(session != null, "/session", "id", "Give the id of a session.");
        UUID id = checks.id(session, "/session");
        checks.done();
        return id == null ? new UUID(0, 0) : id;
    }
}
