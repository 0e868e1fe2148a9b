package io.sojourn.session.reassembly;

import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.assembly.AssemblySettings;
import io.sojourn.session.assembly.Occurrence;
import io.sojourn.session.assembly.SessionAssembler;
import io.sojourn.session.changes.ChangeService.Continuation;
import io.sojourn.session.changes.Draft;
import io.sojourn.session.changes.KnownSession;
import io.sojourn.session.reassembly.LatestSessionStore.TimelineEnd;
import io.sojourn.session.tenure.Tenure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What becomes of events that come in order, as nearly all do: they continue their person's latest session, or begin the next one,
 * and nothing that was stored before needs to be read again.
 *
 * @param continued the sessions that change
 * @param others events that may change more: what is around them has to be assembled again
 */
record Continuations(List<Continuation> continued, List<Addition> others) {

    /**
     * Sorts events by whether they are after all that is known of their person.
     *
     * @param unsettled persons that took over or lost events: their timelines are not what was stored
     */
    static Continuations of(
            Collection<Addition> added,
            Map<UUID, TimelineEnd> ends,
            Set<UUID> unsettled,
            Map<UUID, AssemblySettings> settings) {
        Continuations sorted = new Continuations(new ArrayList<>(), new ArrayList<>());
        added.stream().collect(Collectors.groupingBy(Addition::personId)).forEach((person, events) -> {
            UUID system = events.getFirst().systemId();
            Optional<List<AssembledSession>> sessions = unsettled.contains(person)
                    ? Optional.empty()
                    : extend(
                            ends.get(person),
                            settings.get(system),
                            events.stream().map(Addition::occurrence).toList());
            sessions.ifPresentOrElse(
                    some -> sorted.add(system, person, ends.get(person), some), () -> sorted.others.addAll(events));
        });
        return sorted;
    }

    private static Optional<List<AssembledSession>> extend(
            TimelineEnd end, AssemblySettings settings, List<Occurrence> events) {
        if (!events.stream()
                .allMatch(one -> end.isBefore(one.at()) && one.tenure().equals(Tenure.WHOLE))) {
            return Optional.empty();
        }
        SessionAssembler assembler = new SessionAssembler(settings);
        AssembledSession latest = end.assembled();
        return latest == null ? Optional.of(assembler.assemble(events)) : assembler.extend(latest, events);
    }

    private void add(UUID system, UUID person, TimelineEnd end, List<AssembledSession> sessions) {
        KnownSession latest = end.latest();
        Long productBefore = latest == null ? null : latest.productPast().before();
        List<Draft> drafts = Draft.inOrder(system, person, sessions, productBefore);
        for (int i = 0; i < drafts.size(); i++) {
            continued.add(new Continuation(i == 0 ? latest : null, drafts.get(i)));
        }
    }
}
