package io.sojourn.session.assembly;

import io.sojourn.session.frustration.Gesture.Reaction;
import io.sojourn.session.tenure.Tenure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a person's timeline into sessions (S2). The result is a function of the set of occurrences: neither their order nor
 * repetitions matter (S4).
 */
public final class SessionAssembler {
    private final AssemblySettings settings;
    private final long inactivityTimeout;

    /** With the settings of the system that the person is in. */
    public SessionAssembler(AssemblySettings settings) {
        this.settings = settings;
        this.inactivityTimeout = settings.inactivityTimeout().toMillis();
    }

    /** The sessions of all that a person did, in order of time. */
    public List<AssembledSession> assemble(Collection<Occurrence> occurrences) {
        return assemble(occurrences, false, false);
    }

    /**
     * The sessions of one stretch of a timeline, in order of time. A stretch begins where a session begins and no event follows
     * it within the inactivity timeout.
     *
     * @param continued whether the stretch begins only because the session before it reached the maximum duration
     * @param followed whether the stretch ends only because its last session reached the maximum duration
     */
    public List<AssembledSession> assemble(Collection<Occurrence> occurrences, boolean continued, boolean followed) {
        List<SessionBuilder> sessions = new ArrayList<>();
        add(sessions, ordered(occurrences), continued);
        if (followed && !sessions.isEmpty()) {
            sessions.getLast().endBecause(Boundary.MAXIMUM_DURATION);
        }
        return built(sessions);
    }

    /**
     * A person's latest session and those after it, with more events. The events have to be after all that is known of the person, and of
     * visitors that only this person uses.
     *
     * @return the first one continues the latest session; empty if more than that changes, and the stretch has to be assembled again
     */
    public Optional<List<AssembledSession>> extend(AssembledSession latest, Collection<Occurrence> later) {
        if (latest.beganBecause() == Boundary.MAXIMUM_DURATION
                && later.stream().anyMatch(one -> reachesBefore(latest, one))) {
            return Optional.empty();
        }
        List<SessionBuilder> sessions = new ArrayList<>(List.of(new SessionBuilder(settings, latest)));
        add(sessions, ordered(later), false);
        return Optional.of(built(sessions));
    }

    private void add(List<SessionBuilder> sessions, List<Occurrence> timeline, boolean continued) {
        for (Occurrence next : timeline) {
            if (!next.kind().counted()) {
                pulse(sessions, next);
                react(sessions, next);
                continue;
            }
            SessionBuilder latest = sessions.isEmpty() ? null : sessions.getLast();
            if (latest == null || !latest.takes(next.at())) {
                sessions.add(begin(latest, next, continued));
            } else {
                latest.add(next);
            }
            sessions.getLast().endBecause(ending(next));
        }
    }

    private SessionBuilder begin(@Nullable SessionBuilder before, Occurrence first, boolean continued) {
        boolean follows = before == null ? continued : before.isNear(first.at());
        if (before != null && follows) {
            before.endBecause(Boundary.MAXIMUM_DURATION);
        }
        return new SessionBuilder(settings, first, follows ? Boundary.MAXIMUM_DURATION : beginning(first));
    }

    /** A pulse is of the session that it lies in; one after the last event may come to lie in it later. */
    private void pulse(List<SessionBuilder> sessions, Occurrence activity) {
        for (long pulse : activity.pulses()) {
            for (int i = sessions.size() - 1; i >= 0 && isSound(pulse, activity); i--) {
                if (pulse >= sessions.get(i).startedAt()) {
                    addPulse(sessions.get(i), pulse, activity.at());
                    break;
                }
            }
        }
    }

    /** What followed a click is of the session before it. */
    private static void react(List<SessionBuilder> sessions, Occurrence told) {
        if (told.gesture() instanceof Reaction reaction
                && !sessions.isEmpty()
                && sessions.getLast().isNear(told.at())) {
            sessions.getLast().addReaction(told.at(), reaction);
        }
    }

    /** What is reported later than the inactivity timeout after an event can only be of a session that is still to begin. */
    private static void addPulse(SessionBuilder session, long pulse, long reportedAt) {
        if (session.isNear(reportedAt)) {
            session.addPulse(pulse);
        }
    }

    private boolean reachesBefore(AssembledSession latest, Occurrence activity) {
        return activity.pulses().stream().anyMatch(pulse -> pulse < latest.startedAt() && isSound(pulse, activity));
    }

    private static List<AssembledSession> built(List<SessionBuilder> sessions) {
        return sessions.stream().map(SessionBuilder::build).toList();
    }

    /** A pulse is reported after it was, and soon: another one is a broken clock's, and is left out. */
    private boolean isSound(long pulse, Occurrence activity) {
        return pulse <= activity.at() && activity.at() - pulse <= inactivityTimeout;
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
        List<Occurrence> ordered = new ArrayList<>(occurrences.size());
        occurrences.stream().sorted(Occurrence.ORDER).forEach(one -> {
            if (ordered.isEmpty() || Occurrence.ORDER.compare(ordered.getLast(), one) != 0) {
                ordered.add(one);
            }
        });
        return ordered;
    }
}
