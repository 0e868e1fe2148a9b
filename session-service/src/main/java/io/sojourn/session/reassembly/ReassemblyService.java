package io.sojourn.session.reassembly;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.SessionMessage;
import io.sojourn.session.assembly.AssemblySettings;
import io.sojourn.session.assembly.Occurrence;
import io.sojourn.session.database.Sql;
import io.sojourn.session.outbox.OutboxStore;
import io.sojourn.session.person.Move;
import io.sojourn.session.person.PersonProfile;
import io.sojourn.session.person.PersonStore;
import io.sojourn.session.reassembly.OccurrenceStore.Found;
import io.sojourn.session.reassembly.OccurrenceStore.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Assembles what was touched of timelines again and writes what differs from what is stored, with its messages.
 * The caller holds the locks on the persons.
 */
@ApplicationScoped
public class ReassemblyService {
    private final KnownSessionStore knownSessions;
    private final OccurrenceStore occurrences;
    private final PersonStore persons;
    private final ChangeStore changes;
    private final OutboxStore outbox;
    private final Clock clock;

    @Inject
    ReassemblyService(
            KnownSessionStore knownSessions,
            OccurrenceStore occurrences,
            PersonStore persons,
            ChangeStore changes,
            OutboxStore outbox,
            Clock clock) {
        this.knownSessions = knownSessions;
        this.occurrences = occurrences;
        this.persons = persons;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
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
                .map(found -> changeSet(stretches, found, settings))
                .chain(changeSet -> write(sql, changeSet, profiles)));
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

    private static ChangeSet changeSet(
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
        return ChangeSet.of(heirs.known(), drafts, heirs.byEvent(), UUID::randomUUID);
    }

    private Uni<Void> write(Sql sql, ChangeSet changeSet, Map<UUID, PersonProfile> profiles) {
        if (changeSet.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ChangeMessages messages = new ChangeMessages(profiles, clock.instant());
        return changes.merge(sql, changeSet.merges())
                .chain(merged -> changes.add(sql, changeSet.added())
                        .invoke(revisions ->
                                messages.changed(changeSet.added(), revisions, SessionMessage.Change.OPENED))
                        .chain(() -> changes.update(sql, changeSet.updated()))
                        .invoke(revisions ->
                                messages.changed(changeSet.updated(), revisions, SessionMessage.Change.CHANGED))
                        .invoke(() -> messages.merged(merged, changeSet)))
                .chain(() -> changes.flagRecordings(sql, changeSet.changes()))
                .chain(() -> outbox.add(sql, messages.entries()));
    }
}
