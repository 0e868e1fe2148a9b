package io.sojourn.session.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.assembly.Acquisition;
import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.assembly.Kind;
import io.sojourn.session.assembly.PageVisit;
import io.sojourn.session.crossproperty.PropertySession;
import io.sojourn.session.frustration.ClickRun;
import io.sojourn.session.frustration.Frustration;
import io.sojourn.session.frustration.Signal;
import io.sojourn.session.frustration.SignalKind;
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
 * @param signals null if there is none, nor anything that later ones depend on
 */
public record SessionDetails(
        Map<String, Integer> counts,
        List<PageVisit> pages,
        List<Interval> activityAround,
        List<PropertySession> propertySessions,
        @Nullable Acquisition acquisition,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Signals signals) {

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
                counts,
                session.pages(),
                session.activityAround(),
                session.propertySessions(),
                session.acquisition(),
                Signals.of(session.frustration(), session.endedAt()));
    }

    /**
     * The signals, and how to go on with them.
     *
     * @param endedAt the end of the session
     * @param counts of signals, which have columns
     */
    public Frustration frustration(long endedAt, Map<SignalKind, Integer> counts) {
        return signals == null
                ? Frustration.NONE
                : new Frustration(
                        counts,
                        signals.list(),
                        signals.run == null ? null : ClickRun.read(signals.run, endedAt),
                        signals.used != null);
    }

    /**
     * What is stored of signals beside their numbers; what there is none of is left out.
     *
     * @param listed see {@link Frustration#signals}
     * @param run see {@link Frustration#run}, as {@link ClickRun#text} writes it
     * @param used see {@link Frustration#used}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signals(
            @Nullable List<Signal> listed,
            @Nullable String run,
            @Nullable Boolean used) {
        static @Nullable Signals of(Frustration frustration, long endedAt) {
            Signals signals = new Signals(
                    frustration.signals().isEmpty() ? null : frustration.signals(),
                    frustration.run() == null ? null : frustration.run().text(endedAt),
                    frustration.used() ? true : null);
            return signals.equals(NONE) ? null : signals;
        }

        private static final Signals NONE = new Signals(null, null, null);

        /** The signals that are listed. */
        public List<Signal> list() {
            return listed == null ? List.of() : listed;
        }
    }
}
