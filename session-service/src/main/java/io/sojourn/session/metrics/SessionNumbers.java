package io.sojourn.session.metrics;

import io.sojourn.session.projection.totals.PersonTotals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The general numbers about sessions that count. Averages and medians are null where nobody was active. Durations are milliseconds.
 *
 * @param totalSessions M1
 * @param activeUsers distinct persons with a session
 * @param averageSessionsPerUser M2, sessions over active users
 * @param totalDurationMs M3
 * @param averageDurationPerUserMs M4, total duration over active users
 * @param medianDurationPerUserMs M5, the median over persons of each one's average duration; of an even number the mean of the middle two
 */
@Schema(name = "SessionNumbers")
public record SessionNumbers(
        long totalSessions,
        long activeUsers,
        @Nullable Double averageSessionsPerUser,
        long totalDurationMs,
        @Nullable Double averageDurationPerUserMs,
        @Nullable Double medianDurationPerUserMs) {
    /** Of no sessions at all. */
    static final SessionNumbers NONE = of(0, 0, 0, null);

    /** Of what was counted. */
    static SessionNumbers of(PersonTotals totals) {
        return of(totals.sessions(), totals.persons(), totals.durationMs(), totals.medianOfAverages());
    }

    private static SessionNumbers of(long sessions, long persons, long duration, @Nullable Double median) {
        return new SessionNumbers(
                sessions,
                persons,
                persons == 0 ? null : (double) sessions / persons,
                duration,
                persons == 0 ? null : (double) duration / persons,
                median);
    }
}
