package io.sojourn.session.metrics;

import io.sojourn.database.Row;
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
record SessionNumbers(
        long totalSessions,
        long activeUsers,
        @Nullable Double averageSessionsPerUser,
        long totalDurationMs,
        @Nullable Double averageDurationPerUserMs,
        @Nullable Double medianDurationPerUserMs) {
    /** Of no sessions at all. */
    static final SessionNumbers NONE = of(0, 0, 0, null);

    /** Four columns: sessions, persons, their sessions' duration, and the median. */
    static SessionNumbers from(Row row, int column) {
        return of(row.number(column), row.number(column + 1), row.number(column + 2), row.fractionOrNull(column + 3));
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
