package io.sojourn.session.filters;

import io.sojourn.database.SqlTypes;
import io.sojourn.session.counting.CountingRule;
import io.sojourn.session.counting.LeftOut;
import io.sojourn.session.filters.bounds.Bounds;
import io.sojourn.session.filters.bounds.ScoreRange;
import io.sojourn.session.person.VisitorKey;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions of a system are asked for; null or empty for no restriction.
 *
 * @param state open, closed, or any, which is no restriction, but makes open ones count
 * @param user a user id or an anonymousId
 * @param person the id of a person, or one that it had before it was identified
 * @param values what a session may be, by the expression in SQL that tells what it is
 * @param contents what has to be in it
 * @param bots whether bots' sessions are meant
 * @param developers whether the developers' own are
 * @param hasRecording whether it has a recording
 * @param bounds of numbers, by the expression in SQL that tells the number
 * @param scores which scores
 * @param counted whether only those are meant that count in numbers (G7)
 * @param leftOut only those that are left out of numbers for this reason
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
        Map<String, Bounds> bounds,
        @Nullable ScoreRange scores,
        boolean counted,
        @Nullable LeftOut leftOut) {
    /** What stands for values that are not known. */
    public static final String UNKNOWN = "unknown";

    /** The state of a session that is not closed. */
    public static final String OPEN = "open";

    /** Open or closed. */
    static final String ANY = "any";

    private static final String OF_USER = "s.person_id IN (" + PreselectionStore.PERSONS + ")";
    private static final String OF_PERSON = "s.person_id = " + PreselectionStore.PERSON;

    /** All that match, whether they count or not. */
    public SessionFilter(
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
        this(time, state, user, person, values, contents, bots, developers, hasRecording, bounds, null, false, null);
    }

    /** The same for another time. */
    public SessionFilter at(TimeRange other) {
        return new SessionFilter(
                other,
                state,
                user,
                person,
                values,
                contents,
                bots,
                developers,
                hasRecording,
                bounds,
                scores,
                counted,
                leftOut);
    }

    /** The sessions of it that count; the filter of numbers. */
    public SessionFilter ofCounted() {
        return about(true, null);
    }

    /** The sessions of it that numbers leave out for a reason. */
    public SessionFilter ofLeftOut(LeftOut reason) {
        return about(false, reason);
    }

    /** The same as a list at a time has it: as numbers do where it is about what counts. */
    SessionFilter listedAt(Instant now) {
        if (!isAboutCounting()) {
            return this;
        }
        TimeRange untilNow = time.until(now);
        return at(leftOut == LeftOut.FUTURE ? untilNow.later() : untilNow);
    }

    /** Whether it asks for what counts, or does not. */
    public boolean isAboutCounting() {
        return counted || leftOut != null;
    }

    /** Which of the matching sessions count: what is asked for by itself does. */
    public CountingRule rule() {
        Set<LeftOut> reasons = EnumSet.noneOf(LeftOut.class);
        if (bots == Choice.EXCLUDE) {
            reasons.add(LeftOut.BOTS);
        }
        if (developers == Choice.EXCLUDE) {
            reasons.add(LeftOut.DEVELOPERS);
        }
        if (state == null) {
            reasons.add(LeftOut.OPEN);
        }
        return new CountingRule(reasons);
    }

    /** The state that they have to have; null for no restriction. */
    public @Nullable String onlyState() {
        return ANY.equals(state) ? null : state;
    }

    /** The conditions in SQL on the sessions {@code s} of a system. */
    public Conditions conditions(UUID systemId) {
        Conditions conditions = matching(systemId);
        restrict(conditions, bots, "s.bot");
        restrict(conditions, developers, "s.developer_reason IS NOT NULL");
        if (onlyState() != null) {
            conditions.and("s.state = %s", onlyState());
        }
        if (counted) {
            return conditions.and(rule().counted());
        }
        return leftOut == null ? conditions : conditions.and(rule().leftOut(leftOut));
    }

    /** The conditions in SQL on those of them that count in numbers; see {@link FilterRequest#numbers}. */
    public Conditions counted(UUID systemId) {
        return ofCounted().conditions(systemId);
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
        if (scores != null) {
            scores.restrict(conditions);
        }
        return conditions;
    }

    private void restrict(Conditions conditions, Choice choice, String kind) {
        if (choice == Choice.ONLY) {
            conditions.and("(" + kind + ")");
        } else if (choice == Choice.EXCLUDE && !isAboutCounting()) {
            conditions.and("NOT (" + kind + ")");
        }
    }

    private SessionFilter about(boolean countedOnly, @Nullable LeftOut reason) {
        return new SessionFilter(
                time,
                state,
                user,
                person,
                values,
                contents,
                bots,
                developers,
                hasRecording,
                bounds,
                scores,
                countedOnly,
                reason);
    }
}
