package io.sojourn.session.metrics;

import io.sojourn.session.requests.Times;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person with a session that counts and matches (M9). The numbers are over all of the person's sessions in the range that are not too
 * long to count, also those that do not match.
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

    static ActiveUser of(ActivePerson person, @Nullable String userId, List<String> anonymousIds) {
        long sessions = person.sessions();
        return new ActiveUser(
                person.id().toString(),
                userId,
                anonymousIds,
                sessions,
                sessions == 1 ? null : (double) (person.lastStart() - person.firstStart()) / (sessions - 1),
                (double) person.durationMs() / sessions,
                Times.of(person.firstStart()),
                Times.of(person.lastEnd()));
    }
}
