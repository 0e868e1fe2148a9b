package io.sojourn.session.assembly;

import io.sojourn.session.tenure.Tenure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a person's timeline into sessions (S2). The result is a function of the set of occurrences: neither their order nor
 * repetitions matter (S4).
 */
public final class SessionAssembler {
    private final long inactivityTimeout;
    private final long maximumDuration;
    private final long idleThreshold;

    /** With the settings of the system that the person is in. */
    public SessionAssembler(AssemblySettings settings) {
        this.inactivityTimeout = settings.inactivityTimeout().toMillis();
        this.maximumDuration = settings.maximumDuration().toMillis();
        this.idleThreshold = settings.idleThreshold().toMillis();
    }

    /** The sessions of all that a person did, in order of time. */
    public List<AssembledSession> assemble(Collection<Occurrence> occurrences) {
        return assemble(occurrences, false);
    }

    /**
     * The sessions of one stretch of a timeline, in order of time. A stretch begins where a session begins and no event follows
     * it within the inactivity timeout.
     *
     * @param continued whether the stretch begins only because the session before it reached the maximum duration
     */
    public List<AssembledSession> assemble(Collection<Occurrence> occurrences, boolean continued) {
        List<Occurrence> timeline = ordered(occurrences);
        SessionDescriber describer = new SessionDescriber(pulses(timeline), inactivityTimeout, idleThreshold);
        List<List<Occurrence>> cuts = cut(timeline);
        List<AssembledSession> sessions = new ArrayList<>(cuts.size());
        for (int i = 0; i < cuts.size(); i++) {
            List<Occurrence> events = cuts.get(i);
            boolean follows = i == 0 ? continued : follows(cuts.get(i - 1), events);
            boolean followed = i + 1 < cuts.size() && follows(events, cuts.get(i + 1));
            Boundary began = follows ? Boundary.MAXIMUM_DURATION : beginning(events.getFirst());
            Boundary ended = followed ? Boundary.MAXIMUM_DURATION : ending(events.getLast());
            sessions.add(describer.describe(events, began, ended));
        }
        return sessions;
    }

    private List<List<Occurrence>> cut(List<Occurrence> timeline) {
        List<List<Occurrence>> cuts = new ArrayList<>();
        List<Occurrence> current = List.of();
        for (Occurrence next : timeline) {
            if (!next.kind().counted()) {
                continue;
            }
            if (current.isEmpty() || !belongs(next, current)) {
                current = new ArrayList<>();
                cuts.add(current);
            }
            current.add(next);
        }
        return cuts;
    }

    private boolean belongs(Occurrence next, List<Occurrence> session) {
        return next.at() - session.getLast().at() <= inactivityTimeout
                && next.at() - session.getFirst().at() <= maximumDuration;
    }

    private boolean follows(List<Occurrence> before, List<Occurrence> after) {
        return after.getFirst().at() - before.getLast().at() <= inactivityTimeout;
    }

    private static Boundary beginning(Occurrence first) {
        return first.tenure().from() == first.at() ? Boundary.ANOTHER_USER : Boundary.INACTIVITY;
    }

    private Boundary ending(Occurrence last) {
        long until = last.tenure().until();
        return until != Tenure.END && until - last.at() <= inactivityTimeout
                ? Boundary.ANOTHER_USER
                : Boundary.INACTIVITY;
    }

    private static List<Occurrence> ordered(Collection<Occurrence> occurrences) {
        Set<String> seen = HashSet.newHashSet(occurrences.size());
        return occurrences.stream()
                .sorted(Occurrence.ORDER)
                .filter(one -> seen.add(one.id()))
                .toList();
    }

    /** A pulse further from its event than the inactivity timeout is a broken clock's, and is left out. */
    private long[] pulses(List<Occurrence> timeline) {
        return timeline.stream()
                .filter(one -> one.kind() == Kind.ACTIVITY)
                .flatMapToLong(one -> one.pulses().stream()
                        .mapToLong(Long::longValue)
                        .filter(pulse -> Math.abs(pulse - one.at()) <= inactivityTimeout))
                .sorted()
                .toArray();
    }
}
