package io.sojourn.session.occurrences;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How often something happened in the sessions that count, and how often in the range before.
 *
 * @param count how often
 * @param sessions in how many sessions
 * @param persons of how many persons
 * @param previousCount how often in the range of the same length before; null where the filter has no from
 * @param previousSessions in how many sessions of that range
 */
@Schema(name = "Tally")
public record ComparedTally(
        String name,
        long count,
        long sessions,
        long persons,
        @Nullable Long previousCount,
        @Nullable Long previousSessions) {

    /** The fields in their order, as files have them. */
    public static final List<String> COLUMNS =
            List.of("name", "count", "sessions", "persons", "previousCount", "previousSessions");

    /** Where there is no range before. */
    static ComparedTally alone(Tally now) {
        return new ComparedTally(now.name(), now.count(), now.sessions(), now.persons(), null, null);
    }

    /** Where there is one; null if it did not happen then. */
    static ComparedTally against(Tally now, @Nullable Tally before) {
        return new ComparedTally(
                now.name(),
                now.count(),
                now.sessions(),
                now.persons(),
                before == null ? 0 : before.count(),
                before == null ? 0 : before.sessions());
    }
}
