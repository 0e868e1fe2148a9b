package io.sojourn.session.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Tells what is in a session (S6, S7, X1), from its events in order and the interaction pulses around them. */
final class SessionDescriber {
    /** Pages beyond this many are counted, but not listed: a session's size stays bounded. */
    static final int MOST_PAGES = 500;

    private final long[] pulses;
    private final long inactivityTimeout;
    private final long idleThreshold;

    /** With all pulses of the stretch, ordered. */
    SessionDescriber(long[] pulses, long inactivityTimeout, long idleThreshold) {
        this.pulses = pulses;
        this.inactivityTimeout = inactivityTimeout;
        this.idleThreshold = idleThreshold;
    }

    AssembledSession describe(List<Occurrence> events, Boundary began, Boundary ended) {
        Occurrence first = events.getFirst();
        List<Occurrence> pages =
                events.stream().filter(one -> one.kind() == Kind.PAGE).toList();
        List<Occurrence> addressed = pages.isEmpty() ? events : pages;
        return new AssembledSession(
                first.at(),
                events.getLast().at(),
                first.id(),
                began,
                ended,
                counts(events),
                first(addressed, Occurrence::url),
                first(addressed.reversed(), Occurrence::url),
                first(events, Occurrence::referrer),
                Objects.requireNonNullElse(first(events, Occurrence::client), ClientTraits.UNKNOWN),
                first.environment(),
                visits(pages, events.getLast().at()),
                activity(events),
                propertySessions(events));
    }

    private static Map<Kind, Integer> counts(List<Occurrence> events) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        events.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    private static <T> @Nullable T first(List<Occurrence> events, Function<Occurrence, @Nullable T> part) {
        for (Occurrence one : events) {
            T value = part.apply(one);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static List<PageVisit> visits(List<Occurrence> pages, long end) {
        List<PageVisit> visits = new ArrayList<>();
        for (int i = 0; i < Math.min(pages.size(), MOST_PAGES); i++) {
            Occurrence page = pages.get(i);
            long left = i + 1 < pages.size() ? pages.get(i + 1).at() : end;
            visits.add(new PageVisit(page.at(), page.url(), page.title(), left - page.at()));
        }
        return List.copyOf(visits);
    }

    private List<Interval> activity(List<Occurrence> events) {
        LongStream inside = Arrays.stream(
                pulses,
                firstFrom(events.getFirst().at()),
                firstFrom(events.getLast().at() + 1));
        LongStream instants = events.stream().mapToLong(Occurrence::at);
        return ActivityIntervals.of(LongStream.concat(instants, inside).toArray(), idleThreshold);
    }

    /** Index of the first pulse that is not before an instant. */
    private int firstFrom(long instant) {
        int low = 0;
        int high = pulses.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pulses[middle] < instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<PropertySession> propertySessions(List<Occurrence> events) {
        Map<String, PropertySession> current = new LinkedHashMap<>();
        List<PropertySession> parts = new ArrayList<>();
        for (Occurrence one : events) {
            PropertySession part = current.get(one.sourceType());
            if (part == null || one.at() - part.endedAt() > inactivityTimeout) {
                if (part != null) {
                    parts.add(part);
                }
                current.put(one.sourceType(), new PropertySession(one.sourceType(), one.at(), one.at()));
            } else {
                current.put(one.sourceType(), new PropertySession(one.sourceType(), part.startedAt(), one.at()));
            }
        }
        parts.addAll(current.values());
        parts.sort(Comparator.comparingLong(PropertySession::startedAt).thenComparing(PropertySession::sourceType));
        return List.copyOf(parts);
    }
}
