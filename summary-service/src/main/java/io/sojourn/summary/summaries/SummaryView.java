package io.sojourn.summary.summaries;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A summary in the API.
 *
 * @param sessionVersion the version of the session that was summarized
 * @param engine who made it
 * @param createdAt ISO 8601 in UTC with milliseconds
 */
@Schema(name = "Summary")
public record SummaryView(
        String sessionId,
        long sessionVersion,
        String title,
        String tldr,
        String engine,
        @Schema(format = "date-time") String createdAt) {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static SummaryView from(StoredSummary summary) {
        return new SummaryView(
                summary.id().sessionId(),
                summary.sessionRevision(),
                summary.title(),
                summary.tldr(),
                summary.engine(),
                MILLISECONDS.format(summary.createdAt()));
    }
}
