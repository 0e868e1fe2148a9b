package io.sojourn.session.filters;

import io.sojourn.database.SqlTypes;
import io.sojourn.session.person.VisitorKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions of a system are asked for; null or empty for no restriction.
 *
 * @param state open or closed
 * @param user a user id or an anonymousId
 * @param person the id of a person, or one that it had before it was identified
 * @param values what a session may be, by the expression in SQL that tells what it is
 * @param contents what has to be in it
 * @param bots whether bots' sessions are meant
 * @param developers whether the developers' own are
 * @param hasRecording whether it has a recording
 * @param bounds of numbers, by the expression in SQL that tells the number
 */
public record SessionFilter(
        TimeRange time,
        @Nullable String state,
        @Nullable String user,
        @Nullable UUID person,
        Map<String, List<String>> values,
        Contents contents,
        Choice bots,
        Choice developers,
        @Nullable Boolean hasRecording,
        Map<String, Bounds> bounds) {
    /** No session that is longer ever counts (S2). */
    private static final long LONGEST_MS = Duration.ofHours(12).toMillis();

    /** What stands for values that are not known. */
    public static final String UNKNOWN = "unknown";

    /** The state of a session that is not closed. */
    public static final String OPEN = "open";

    private static final String OF_USER = "s.person_id IN (" + PreselectionStore.PERSONS + ")";
    private static final String OF_PERSON = "s.person_id = " + PreselectionStore.PERSON;

    /** The same for another time. */
    public SessionFilter at(TimeRange other) {
        return new SessionFilter(other, state, user, person, values, contents, bots, developers, hasRecording, bounds);
    }

    /** The conditions in SQL on the sessions {@code s} of a system. */
    public Conditions conditions(UUID systemId) {
        Conditions conditions = matching(systemId);
        restrict(conditions, bots, "s.bot");
        restrict(conditions, developers, "s.developer_reason IS NOT NULL");
        if (state != null) {
            conditions.and("s.state = %s", state);
        }
        return conditions;
    }

    /** The conditions in SQL on those of them that count in numbers; see {@link FilterRequest#numbers}. */
    public Conditions counted(UUID systemId) {
        Conditions conditions = conditions(systemId).and("s.duration_ms <= %s", LONGEST_MS);
        return state == null ? conditions.and("s.state = 'closed'") : conditions;
    }

    /** The conditions without those on the kinds that numbers leave out and count (G7). */
    public Conditions matching(UUID systemId) {
        Conditions conditions = new Conditions().and("s.system_id = %s", systemId);
        time.restrict(conditions);
        if (user != null) {
            conditions.and(OF_USER, user, VisitorKey.ofBrowser(systemId, user).key());
        }
        if (person != null) {
            conditions.and(OF_PERSON, person);
        }
        values.forEach((expression, allowed) -> conditions.and(
                "coalesce(" + expression + ", '" + UNKNOWN + "') = ANY(%s)", (Object) SqlTypes.texts(allowed)));
        contents.restrict(conditions);
        if (hasRecording != null) {
            conditions.and("s.has_recording = %s", hasRecording);
        }
        bounds.forEach((expression, bound) -> bound.restrict(conditions, expression));
        return conditions;
    }

    private static void restrict(Conditions conditions, Choice choice, String kind) {
        switch (choice) {
            case INCLUDE -> {}
            case EXCLUDE -> conditions.and("NOT (" + kind + ")");
            case ONLY -> conditions.and("(" + kind + ")");
        }
    }
}
