package io.sojourn.session.changes;

import io.sojourn.session.activity.Interval;
import io.sojourn.session.assembly.Acquisition;
import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.assembly.Kind;
import io.sojourn.session.assembly.PageVisit;
import io.sojourn.session.crossproperty.PropertySession;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a session has many of, and what has parts, in the form that it is stored in beside the columns.
 *
 * @param counts events by kind's name
 * @param activityAround see {@link AssembledSession#activityAround}
 * @param acquisition see {@link AssembledSession#acquisition}
 */
public record SessionDetails(
        Map<String, Integer> counts,
        List<PageVisit> pages,
        List<Interval> activityAround,
        List<PropertySession> propertySessions,
        @Nullable Acquisition acquisition) {

    /** The counts with the kinds that the names stand for. */
    public Map<Kind, Integer> countsByKind() {
        Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
        counts.forEach((kind, count) -> byKind.put(Kind.of(kind), count));
        return byKind;
    }

    static SessionDetails of(AssembledSession session) {
        Map<String, Integer> counts = new TreeMap<>();
        session.counts().forEach((Kind kind, Integer count) -> counts.put(kind.wireName(), count));
        return new SessionDetails(
                counts, session.pages(), session.activityAround(), session.propertySessions(), session.acquisition());
    }
}
