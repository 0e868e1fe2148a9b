package io.sojourn.session.reassembly;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Sql;
import io.sojourn.session.assembly.AssemblySettings;
import io.sojourn.session.assembly.Occurrence;
import io.sojourn.session.changes.ChangeService;
import io.sojourn.session.changes.Draft;
import io.sojourn.session.changes.Heirs;
import io.sojourn.session.person.Move;
import io.sojourn.session.person.PersonProfile;
import io.sojourn.session.person.PersonStore;
import io.sojourn.session.reassembly.OccurrenceStore.Found;
import io.sojourn.session.reassembly.OccurrenceStore.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Assembles what was touched of timelines again and has written what differs from what is stored.
 * The caller holds the locks on the persons.
 */
@ApplicationScoped
public class ReassemblyService {
    private final KnownSessionStore knownSessions;
    private final OccurrenceStore occurrences;
    private final PersonStore persons;
    private final ChangeService changes;

    @Inject
    ReassemblyService(
            KnownSessionStore knownSessions, OccurrenceStore occurrences, PersonStore persons, ChangeService changes) {
        this.knownSessions = knownSessions;
        this.occurrences = occurrences;
        this.persons = persons;
        this.changes = changes;
    }

    /**
     * Brings the stored sessions up to date.
     *
     * @param settings of the systems concerned, by their ids
     * @param touches where events were added
     * @param moves what changed hands
     */
    public Uni<Void> reassemble(Sql sql, Map<UUID, AssemblySettings> settings, List<Touch> touches, List<Move> moves) {
        return knownSessions.touchedBy(sql, moves).chain(moved -> {
            List<Touch> all = Stream.concat(touches.stream(), moved.stream()).toList();
            return knownSessions
                    .around(sql, all, settings)
                    .map(known -> Stretch.covering(all, known, settings))
                    .chain(stretches -> reassemble(sql, settings, stretches));
        });
    }

    private Uni<Void> reassemble(Sql sql, Map<UUID, AssemblySettings> settings, List<Stretch> stretches) {
        Set<UUID> personIds =
                new HashSet<>(stretches.stream().map(Stretch::personId).toList());
        return persons.profiles(sql, personIds).chain(profiles -> occurrences
                .in(sql, windows(stretches, profiles, settings))
                .chain(found -> apply(sql, profiles, assembled(stretches, found, settings))));
    }

    private static List<Window> windows(
            List<Stretch> stretches, Map<UUID, PersonProfile> profiles, Map<UUID, AssemblySettings> settings) {
        List<Window> windows = new ArrayList<>();
        for (Stretch stretch : stretches) {
            PersonProfile profile = profiles.get(stretch.personId());
            if (profile == null) {
                continue;
            }
            long reach = settings.get(stretch.systemId()).inactivityTimeout().toMillis();
            profile.tenures().stream()
                    .map(owned -> new Window(stretch, owned.visitorId(), owned.tenure(), reach))
                    .filter(window -> !window.isEmpty())
                    .forEach(windows::add);
        }
        return windows;
    }

    private static Reassembled assembled(
            List<Stretch> stretches, List<Found> found, Map<UUID, AssemblySettings> settings) {
        Map<Stretch, List<Occurrence>> byStretch = new HashMap<>();
        found.forEach(one -> byStretch
                .computeIfAbsent(one.stretch(), none -> new ArrayList<>())
                .add(one.occurrence()));
        Heirs heirs = new Heirs(
                stretches.stream().flatMap(one -> one.known().stream()).toList());
        List<Draft> drafts = new ArrayList<>();
        byStretch.forEach((stretch, inside) -> {
            List<Draft> assembled = stretch.assemble(settings.get(stretch.systemId()), inside).stream()
                    .map(session -> new Draft(stretch.systemId(), stretch.personId(), session))
                    .toList();
            heirs.find(stretch.systemId(), assembled, inside);
            drafts.addAll(assembled);
        });
        return new Reassembled(drafts, heirs);
    }

    private Uni<Void> apply(Sql sql, Map<UUID, PersonProfile> profiles, Reassembled reassembled) {
        return changes.apply(sql, reassembled.heirs, reassembled.drafts, profiles);
    }

    private record Reassembled(List<Draft> drafts, Heirs heirs) {}
}
