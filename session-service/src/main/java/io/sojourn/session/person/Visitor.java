package io.sojourn.session.person;

import io.sojourn.session.activity.Interval;
import io.sojourn.session.tenure.Identification;
import io.sojourn.session.tenure.Tenure;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visitor with the persons that its history belongs to.
 *
 * @param spans in order and without gaps; empty for a visitor that is new
 * @param active no event of the visitor is outside, in milliseconds since 1970, UTC; null if that is not known, or there is none
 */
public record Visitor(
        long id,
        VisitorKey key,
        List<PersonSpan> spans,
        @Nullable Interval active) {
    private static final long HOUR = 3_600_000;

    /** The same with events at these times. It is told by the hour, so that it rarely changes. */
    Visitor with(LongSummaryStatistics added) {
        Interval now = new Interval(
                Math.floorDiv(added.getMin(), HOUR) * HOUR, Math.floorDiv(added.getMax(), HOUR) * HOUR + HOUR);
        Interval before = active;
        boolean known = before != null || isNew();
        return known ? new Visitor(id, key, spans, before == null ? now : before.spanning(now)) : this;
    }

    /** The same with another history. */
    Visitor with(List<PersonSpan> history) {
        return new Visitor(id, key, history, active);
    }

    /** Who the visitor was at an instant, in milliseconds since 1970, UTC. */
    public PersonSpan spanAt(long at) {
        return spans.stream()
                .filter(span -> span.tenure().covers(at))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the visitor was this user at an instant. */
    boolean isOf(@Nullable String userId, long at) {
        return Objects.equals(spanAt(at).person().userId(), userId);
    }

    /** Who the visitor is known to have been outside a window that begins and ends where spans do. */
    List<Identification> saidOutside(Tenure window) {
        return spans.stream()
                .filter(span -> span.person().userId() != null
                        && !window.covers(span.tenure().from()))
                .map(span -> new Identification(
                        span.tenure().from(), "", String.valueOf(span.person().userId())))
                .toList();
    }

    /** Whether no event of it is stored. */
    public boolean isNew() {
        return spans.isEmpty();
    }

    boolean isIdentified() {
        return spans.stream().anyMatch(span -> span.person().userId() != null);
    }
}
