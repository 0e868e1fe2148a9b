package io.sojourn.session.occurrences;

import io.sojourn.database.SqlTypes;
import io.sojourn.session.counting.CountingRule;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.TimeRange;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted.
 *
 * @param within the type of the contents, of {@link Subject#CONTENTS} only
 */
public record Counting(Subject subject, @Nullable String within) {
    /** No session that counts is longer: the events of those in a range are no farther from it. */
    private static final Duration LONGEST = Duration.ofMillis(CountingRule.LONGEST_MS);

    /** All of a subject. */
    public static Counting of(Subject subject) {
        return new Counting(subject, null);
    }

    /** Interactions with content: of a type by content, of all by type if it is null. */
    public static Counting interactions(@Nullable String contentType) {
        return contentType == null ? of(Subject.CONTENT_TYPES) : new Counting(Subject.CONTENTS, contentType);
    }

    /**
     * The beginning of a statement: {@code happened}, with {@code name}, and {@code id, person_id} of the session, of each time that it did; {@code at} is when the session
     * began, or when it ended where the range is of ends.
     *
     * <p>Sessions whose events are to be found are gathered first; what the sessions hold themselves is read from them in parallel.
     *
     * @param sessions the conditions on sessions {@code s}; more parameters are added to them
     */
    public String sql(TimeRange range, Conditions sessions) {
        return """
                WITH s AS %s (
                    SELECT s.id, s.person_id, s.started_at, s.ended_at%s FROM session s WHERE %s AND %s
                ), happened AS (
                    SELECT %s AS name, s.id, s.person_id, s.%s AS at FROM s CROSS JOIN LATERAL %s e WHERE %s AND %s
                )
                """.formatted(
                        subject.isOfEvents() ? "MATERIALIZED" : "NOT MATERIALIZED",
                        subject.columns(),
                        sessions.sql(),
                        subject.sessions(),
                        subject.nameInSql(),
                        range.isOfEnds() ? "ended_at" : "started_at",
                        subject.events(),
                        subject.condition(sessions, within),
                        subject.isOfEvents() ? near(range, sessions) : "true");
    }

    /** Events are stored by month: those that cannot be of these sessions are not looked at. */
    private static String near(TimeRange range, Conditions parameters) {
        Instant from = range.from();
        Instant to = range.to();
        String after = from == null ? "true" : "e.at >= " + parameters.parameter(time(from.minus(LONGEST)));
        String before = to == null ? "true" : "e.at <= " + parameters.parameter(time(to.plus(LONGEST)));
        return after + " AND " + before;
    }

    private static Object time(Instant at) {
        return SqlTypes.time(at.toEpochMilli());
    }
}
