package io.sojourn.session.assembly;

import io.sojourn.session.activity.ActivityIntervals;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.crossproperty.Prompt;
import io.sojourn.session.crossproperty.PropertySession;
import io.sojourn.session.frustration.Frustration;
import io.sojourn.session.scoring.ActivityScore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session as it follows from its events (S6). Times are milliseconds since 1970, UTC.
 *
 * @param firstEvent its earliest event's key; what the session is recognized by when it is assembled again
 * @param endedAt the last event's time
 * @param counts events by kind; kinds that do not occur are left out
 * @param landingPage address of the first page, null if there was none
 * @param exitPage address of the last page, null if there was none
 * @param referrer of the page view that {@code acquisition} is of; null if it has none, or only one within the system's own sites
 * @param acquisition how the visitor came: that of the first page view with a channel, which is the landing page unless that was reached
 *     from within the system's own sites; null if there is none
 * @param activityAround the activity intervals, with what was done after the last event: that counts once a later event follows
 * @param tags what was done in it (S9); sorted
 * @param frustration the signals in it (P20), and what later ones depend on
 */
public record AssembledSession(
        long startedAt,
        long endedAt,
        UUID firstEvent,
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
        List<PropertySession> propertySessions,
        List<String> tags,
        Frustration frustration) {
    /** Grows whenever signals or the activity are defined otherwise: sessions by older definitions are not gone on with, but assembled again. */
    public static final int DEFINITIONS = 1;

    /** Indexes know ends by slots of this length, so that an open session rarely changes them; as in the migrations. */
    public static final Duration END_SLOT = Duration.ofMinutes(5);

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

    /** Its end, rounded down to {@link #END_SLOT}. */
    public long endSlot() {
        return endedAt - Math.floorMod(endedAt, END_SLOT.toMillis());
    }

    /** The activity intervals (S7). */
    public List<Interval> activity() {
        return ActivityIntervals.within(activityAround, startedAt, endedAt);
    }

    /** The name of how the visitor came, null if it is not known. */
    public @Nullable String channel() {
        return acquisition == null ? null : acquisition.channel();
    }

    /** The source types that its events are of; sorted. */
    public List<String> sourceTypes() {
        return propertySessions.stream()
                .map(PropertySession::sourceType)
                .distinct()
                .sorted()
                .toList();
    }

    /** The source types of what prompted its product sessions (X2); sorted. */
    public List<String> promptedBy() {
        return propertySessions.stream()
                .map(PropertySession::promptedBy)
                .filter(Objects::nonNull)
                .map(Prompt::sourceType)
                .distinct()
                .sorted()
                .toList();
    }

    /** When its first product session began, null without one. */
    public @Nullable Long productFrom() {
        return productSessions()
                .map(PropertySession::startedAt)
                .min(Long::compare)
                .orElse(null);
    }

    /** When its last product session ended, null without one. */
    public @Nullable Long productUntil() {
        return productSessions()
                .map(PropertySession::endedAt)
                .max(Long::compare)
                .orElse(null);
    }

    /** How much was done in it, as scores have it (P9); see {@link ActivityScore#level}. */
    public int activityLevel() {
        return ActivityScore.level(
                count(Kind.CLICK), places(), count(Kind.INPUT), endedAt == startedAt ? 0 : inactiveShare());
    }

    private double inactiveShare() {
        return 1 - (double) activeMs() / (endedAt - startedAt);
    }

    /** On how many pages and screens it was, as far as that matters. */
    private int places() {
        return (int) pages.stream()
                .map(PageVisit::place)
                .filter(Objects::nonNull)
                .distinct()
                .limit(ActivityScore.MOST_PLACES)
                .count();
    }

    private Stream<PropertySession> productSessions() {
        return propertySessions.stream().filter(PropertySession::onProduct);
    }

    /** The time not spent idle (S7). */
    public long activeMs() {
        return activity().stream().mapToLong(Interval::length).sum();
    }
}
