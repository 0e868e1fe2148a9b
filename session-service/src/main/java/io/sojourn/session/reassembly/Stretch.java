package io.sojourn.session.reassembly;

import io.sojourn.session.activity.Interval;
import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.assembly.AssemblySettings;
import io.sojourn.session.assembly.Boundary;
import io.sojourn.session.assembly.Occurrence;
import io.sojourn.session.assembly.SessionAssembler;
import io.sojourn.session.changes.Draft;
import io.sojourn.session.changes.KnownSession;
import io.sojourn.session.crossproperty.ProductPast;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a person's timeline that can be assembled by itself: it begins where a known session begins or nothing is within
 * the inactivity timeout before it, and nothing is within the inactivity timeout after it; unless it is bounded.
 *
 * @param bounded whether it ends where its last known session ends, whatever follows on it: that stays as it was cut (S4: events after the
 *     lateness limit)
 */
record Stretch(UUID systemId, UUID personId, Interval interval, List<KnownSession> known, boolean bounded) {

    /**
     * The stretches that hold all touches and known sessions.
     *
     * @param known the sessions around the touches, as {@link KnownSessionStore#around} finds them
     */
    static List<Stretch> covering(
            Collection<Touch> touches, Collection<KnownSession> known, Map<UUID, AssemblySettings> settings) {
        Map<UUID, List<KnownSession>> knownByPerson =
                known.stream().collect(Collectors.groupingBy(KnownSession::personId));
        Map<UUID, List<Touch>> touchesByPerson = touches.stream().collect(Collectors.groupingBy(Touch::personId));
        List<Stretch> stretches = new ArrayList<>();
        touchesByPerson.forEach((person, touched) ->
                stretches.addAll(ofPerson(touched, knownByPerson.getOrDefault(person, List.of()), settings)));
        return stretches;
    }

    private static List<Stretch> ofPerson(
            List<Touch> touches, List<KnownSession> known, Map<UUID, AssemblySettings> settings) {
        Touch any = touches.getFirst();
        long timeout = settings.get(any.systemId()).inactivityTimeout().toMillis();
        List<Interval> intervals = Stream.concat(
                        touches.stream().map(Touch::interval), known.stream().map(KnownSession::interval))
                .sorted(Comparator.comparingLong(Interval::from))
                .toList();
        NavigableMap<Long, List<KnownSession>> knownIn = new TreeMap<>();
        NavigableMap<Long, Boolean> boundedIn = new TreeMap<>();
        List<Interval> joined = joined(intervals, timeout);
        joined.forEach(interval -> knownIn.put(interval.from(), new ArrayList<>()));
        joined.forEach(interval -> boundedIn.put(interval.from(), true));
        known.forEach(
                one -> knownIn.floorEntry(one.interval().from()).getValue().add(one));
        touches.forEach(
                one -> boundedIn.merge(boundedIn.floorKey(one.interval().from()), one.bounded(), Boolean::logicalAnd));
        return joined.stream()
                .map(interval -> new Stretch(
                        any.systemId(),
                        any.personId(),
                        interval,
                        ordered(knownIn.get(interval.from())),
                        boundedIn.get(interval.from())))
                .toList();
    }

    private static List<Interval> joined(List<Interval> intervals, long timeout) {
        List<Interval> joined = new ArrayList<>();
        for (Interval next : intervals) {
            Interval last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && next.from() - last.to() <= timeout) {
                joined.set(joined.size() - 1, new Interval(last.from(), Math.max(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /**
     * The stretches in groups that can be assembled one after the other: what moved from one timeline to another is in the same group on both, because
     * the groups do not overlap in time.
     *
     * @param most how many a group has, unless they overlap
     */
    static List<List<Stretch>> inGroups(Collection<Stretch> stretches, int most) {
        List<List<Stretch>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        long reached = Long.MIN_VALUE;
        for (Stretch next : stretches.stream()
                .sorted(Comparator.comparingLong(one -> one.interval().from()))
                .toList()) {
            if (groups.getLast().size() >= most && next.interval().from() > reached) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(next);
            reached = Math.max(reached, next.interval().to());
        }
        return groups;
    }

    private static List<KnownSession> ordered(List<KnownSession> known) {
        return known.stream()
                .sorted(Comparator.comparingLong(one -> one.interval().from()))
                .toList();
    }

    /** The sessions of the stretch, from all occurrences in it. */
    private List<AssembledSession> assemble(AssemblySettings settings, List<Occurrence> occurrences) {
        return new SessionAssembler(settings).assemble(occurrences, continued(occurrences), followed());
    }

    /** The same as drafts, as far as the known sessions tell what was before them. */
    List<Draft> drafts(AssemblySettings settings, List<Occurrence> occurrences) {
        Long productBefore =
                known.isEmpty() ? null : known.getFirst().productPast().before();
        return Draft.inOrder(systemId, personId, assemble(settings, occurrences), productBefore);
    }

    /** Whether the person's visits to the product are not what they were, so that later sessions may be of another class (X4). */
    boolean changesProductPast(List<Draft> drafts) {
        List<ProductPast> now = drafts.stream().map(Draft::productPast).toList();
        return !known.stream().map(KnownSession::productPast).toList().equals(now);
    }

    /** Where the stretch ends only because it is bounded, what follows is still so near that the last session was long enough. */
    private boolean followed() {
        return bounded && !known.isEmpty() && known.getLast().endedBecause() == Boundary.MAXIMUM_DURATION;
    }

    /** Where the stretch begins only because the session before it was long enough, that is still so: that one was not touched. */
    private boolean continued(List<Occurrence> occurrences) {
        if (known.isEmpty() || known.getFirst().beganBecause() != Boundary.MAXIMUM_DURATION) {
            return false;
        }
        UUID first = known.getFirst().firstEvent();
        return occurrences.stream()
                .filter(one -> one.kind().counted())
                .min(Occurrence.ORDER)
                .filter(one -> one.key().equals(first))
                .isPresent();
    }
}
