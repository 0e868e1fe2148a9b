package io.sojourn.session.persons;

import io.sojourn.database.Row;
import io.sojourn.session.requests.Times;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a person, over all its sessions that are no longer than 12 hours.
 *
 * @param firstSeenAt its first session's start, of whatever length
 * @param lastSeenAt its last event's time
 * @param averageDurationMs null without sessions
 * @param averageGapMs the mean time between the starts of consecutive sessions, null if there are fewer than two
 */
@Schema(name = "PersonNumbers")
record PersonNumbers(
        @Nullable String firstSeenAt,
        @Nullable String lastSeenAt,
        long sessionCount,
        @Nullable Double averageGapMs,
        @Nullable Double averageDurationMs,
        long totalDurationMs,
        long totalActiveMs,
        long eventCount,
        long pageViewCount,
        long clickCount,
        long errorCount,
        long recordedSessionCount,
        long openSessionCount) {

    /** From columns in this order: first seen, last seen, sessions, first start, last start, duration, activity and the counts. */
    static PersonNumbers from(Row row, int at) {
        long sessions = row.number(at + 2);
        return new PersonNumbers(
                Times.ofNullable(row.timeOrNull(at)),
                Times.ofNullable(row.timeOrNull(at + 1)),
                sessions,
                sessions < 2 ? null : (double) (row.time(at + 4) - row.time(at + 3)) / (sessions - 1),
                sessions == 0 ? null : (double) row.number(at + 5) / sessions,
                row.number(at + 5),
                row.number(at + 6),
                row.number(at + 7),
                row.number(at + 8),
                row.number(at + 9),
                row.number(at + 10),
                row.number(at + 11),
                row.number(at + 12));
    }
}
