package io.sojourn.session.assembly;

import io.sojourn.session.activity.ActivityIntervals;
import io.sojourn.session.activity.Interval;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session as it follows from its events (S6). Times are milliseconds since 1970, UTC.
 *
 * @param firstEventId of its earliest event; what the session is recognized by when it is assembled again
 * @param endedAt the last event's time
 * @param counts events by kind; kinds that do not occur are left out
 * @param landingPage address of the first page, null if there was none
 * @param exitPage address of the last page, null if there was none
 * @param referrer of the page view that {@code acquisition} is of; null if it has none, or only one within the system's own sites
 * @param acquisition how the visitor came: that of the first page view with a channel, which is the landing page unless that was reached
 *     from within the system's own sites; null if there is none
 * @param activityAround the activity intervals, with what was done after the last event: that counts once a later event follows
 */
public record AssembledSession(
        long startedAt,
        long endedAt,
        String firstEventId,
        Boundary beganBecause,
        Boundary endedBecause,
        Map<Kind, Integer> counts,
        @Nullable String landingPage,
        @Nullable String exitPage,
        @Nullable String referrer,
        @Nullable Acquisition acquisition,
        ClientTraits client,
        String environment,
        List<PageVisit> pages,
        List<Interval> activityAround,
        List<PropertySession> propertySessions) {

    /** How many events count. */
    public int eventCount() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many events of a kind there are. */
    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** How many pages and screens were shown. */
    public int pageViewCount() {
        return Kind.pageViewsIn(counts);
    }

    /** The activity intervals (S7). */
    public List<Interval> activity() {
        return ActivityIntervals.within(activityAround, startedAt, endedAt);
    }

    /** The time not spent idle (S7). */
    public long activeMs() {
        return activity().stream().mapToLong(Interval::length).sum();
    }
}
