package io.sojourn.session.metrics;

import io.sojourn.database.Row;
import io.sojourn.session.requests.Times;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person with a session that counts and matches (M9). The numbers are over all of the person's sessions in the range that are no longer than
 * 12 hours, also those that do not match.
 *
 * @param averageGapMs the mean time between the starts of consecutive sessions, null of a single one
 * @param lastSeenAt the last event's time
 */
@Schema(name = "ActiveUser")
record ActiveUser(
        String personId,
        @Nullable String userId,
        List<String> anonymousIds,
        long sessionCount,
        @Nullable Double averageGapMs,
        double averageDurationMs,
        String firstSeenAt,
        String lastSeenAt) {

    /** The columns in the order of the fields, but durations as their sum, and the first and the last start for the gaps. */
    static ActiveUser from(Row row) {
        long sessions = row.number(3);
        long firstStart = row.time(5);
        long lastStart = row.time(6);
        return new ActiveUser(
                row.id(0).toString(),
                row.textOrNull(1),
                List.of(row.texts(2)),
                sessions,
                sessions == 1 ? null : (double) (lastStart - firstStart) / (sessions - 1),
                (double) row.number(4) / sessions,
                Times.of(firstStart),
                Times.of(row.time(7)));
    }
}
