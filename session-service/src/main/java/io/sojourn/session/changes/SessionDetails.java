package io.sojourn.session.changes;

import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.assembly.Interval;
import io.sojourn.session.assembly.Kind;
import io.sojourn.session.assembly.PageVisit;
import io.sojourn.session.assembly.PropertySession;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a session has many of, in the form that it is stored in: small lists beside the columns.
 *
 * @param counts events by kind's name
 * @param activityAround see {@link AssembledSession#activityAround}
 */
public record SessionDetails(
        Map<String, Integer> counts,
        List<PageVisit> pages,
        List<Interval> activityAround,
        List<PropertySession> propertySessions) {

    static SessionDetails of(AssembledSession session) {
        Map<String, Integer> counts = new TreeMap<>();
        session.counts().forEach((Kind kind, Integer count) -> counts.put(kind.wireName(), count));
        return new SessionDetails(counts, session.pages(), session.activityAround(), session.propertySessions());
    }
}
