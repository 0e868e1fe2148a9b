package io.sojourn.session.reassembly;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.assembly.AssemblySettings;
import io.sojourn.session.assembly.Occurrence;
import io.sojourn.session.changes.ChangeService;
import io.sojourn.session.changes.ChangeService.Continuation;
import io.sojourn.session.changes.Draft;
import io.sojourn.session.changes.Heirs;
import io.sojourn.session.person.IdentityService.Settlement;
import io.sojourn.session.person.Move;
import io.sojourn.session.person.PersonProfile;
import io.sojourn.session.person.PersonStore;
import io.sojourn.session.reassembly.HandoverStore.Handover;
import io.sojourn.session.reassembly.LatestSessionStore.TimelineEnd;
import io.sojourn.session.reassembly.OccurrenceStore.Found;
import io.sojourn.session.reassembly.OccurrenceStore.Window;
import io.sojourn.session.tenure.Tenure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assembles what was touched of timelines again and has written what differs from what is stored.
 * The caller holds the locks on the persons.
 */
@ApplicationScoped
public class ReassemblyService {
    /** So many stretches are assembled at once, and their events in memory: where much changes hands it goes on in parts. */
    private static final int MOST_AT_ONCE = 200;

    private final DatabaseContext context;
    private final LatestSessionStore latestSessions;
    private final KnownSessionStore knownSessions;
    private final OccurrenceStore occurrences;
    private final PersonStore persons;
    private final ChangeService changes;
    private final ClassStore classes;
    private final HandoverStore handovers;

    @Inject
    ReassemblyService(
            DatabaseContext context,
            LatestSessionStore latestSessions,
            KnownSessionStore knownSessions,
            OccurrenceStore occurrences,
            PersonStore persons,
            ChangeService changes,
            ClassStore classes,
            HandoverStore handovers) {
        this.context = context;
        this.latestSessions = latestSessions;
        this.knownSessions = knownSessions;
        this.occurrences = occurrences;
        this.persons = persons;
        this.changes = changes;
        this.classes = classes;
        this.handovers = handovers;
    }

    /**
     * Brings the stored sessions up to date.
     *
     * @param settings of the systems concerned, by their ids
     * @param added the events that were added
     * @param settled whose the visitors are now, and what changed hands
     */
    public Uni<Void> reassemble(
            Sql sql, Map<UUID, AssemblySettings> settings, List<Addition> added, Settlement settled) {
        List<Move> moves = settled.moves();
        return continuations(sql, settings, added, moves).chain(sorted -> knownSessions
                .touchedBy(sql, moves)
                .chain(moved -> stretches(sql, settings, sorted.others(), moved))
                .chain(stretches -> profiles(sql, settled, stretches, sorted.continued())
                        .chain(profiles -> write(sql, settings, stretches, sorted.continued(), profiles)))
                .chain(() -> handovers.publish(sql, handedOver(moves))));
    }

    /** Where a whole history moves, everything in it is assembled again; where a part does, sessions elsewhere feel it too. */
    private static List<Handover> handedOver(List<Move> moves) {
        return moves.stream()
                .filter(move -> !move.window().equals(Tenure.WHOLE))
                .flatMap(move -> Stream.of(move.from(), move.to())
                        .distinct()
                        .map(person -> new Handover(
                                person,
                                move.window().fromOrNull(),
                                move.window().untilOrNull())))
                .toList();
    }

    private Uni<Continuations> continuations(
            Sql sql, Map<UUID, AssemblySettings> settings, List<Addition> added, List<Move> moves) {
        Set<UUID> personIds = added.stream().map(Addition::personId).collect(Collectors.toSet());
        Set<UUID> takers = moves.stream().map(Move::to).collect(Collectors.toSet());
        Set<UUID> unsettled =
                moves.stream().map(Move::from).collect(Collectors.toCollection(() -> new HashSet<>(takers)));
        return latestSessions
                .ends(sql, personIds)
                .call(ends -> latestSessions.advance(sql, reachedOutsideSessions(added, ends)))
                .chain(ends -> context.onWorker(() -> Continuations.of(added, ends, unsettled, settings)));
    }

    /** How far persons' events reach, as far as their latest sessions will not tell. */
    private static Map<UUID, Long> reachedOutsideSessions(List<Addition> added, Map<UUID, TimelineEnd> ends) {
        Map<UUID, Long> reached = new HashMap<>();
        for (Addition one : added) {
            boolean isTold = one.occurrence().kind().counted()
                    && !ends.get(one.personId()).isNew();
            if (!isTold) {
                reached.merge(one.personId(), one.occurrence().at(), Math::max);
            }
        }
        return reached;
    }

    private Uni<List<Stretch>> stretches(
            Sql sql, Map<UUID, AssemblySettings> settings, List<Addition> others, List<Touch> moved) {
        List<Touch> all = Stream.concat(others.stream().map(Addition::touch), moved.stream())
                .toList();
        return all.isEmpty()
                ? Uni.createFrom().item(List.of())
                : knownSessions.around(sql, all, settings).map(known -> Stretch.covering(all, known, settings));
    }

    private Uni<Map<UUID, PersonProfile>> profiles(
            Sql sql, Settlement settled, List<Stretch> stretches, List<Continuation> continued) {
        Map<UUID, PersonProfile> known = settled.anonymousProfiles();
        Set<UUID> others = Stream.concat(
                        stretches.stream().map(Stretch::personId),
                        continued.stream().map(one -> one.draft().personId()))
                .filter(person -> !known.containsKey(person))
                .collect(Collectors.toSet());
        if (others.isEmpty()) {
            return Uni.createFrom().item(known);
        }
        return persons.profiles(sql, others).map(profiles -> {
            Map<UUID, PersonProfile> all = new HashMap<>(known);
            all.putAll(profiles);
            return all;
        });
    }

    private Uni<Void> write(
            Sql sql,
            Map<UUID, AssemblySettings> settings,
            List<Stretch> stretches,
            List<Continuation> continued,
            Map<UUID, PersonProfile> profiles) {
        List<Stretch> otherwise = new ArrayList<>();
        return changes.apply(sql, new Heirs(List.of()), List.of(), continued, profiles)
                .chain(() -> Multi.createFrom()
                        .iterable(Stretch.inGroups(stretches, MOST_AT_ONCE))
                        .onItem()
                        .transformToUniAndConcatenate(group -> write(sql, settings, group, profiles))
                        .onItem()
                        .invoke(otherwise::addAll)
                        .collect()
                        .last())
                .chain(() -> classes.correct(sql, otherwise));
    }

    /** Done when the stretches are written; those after which the person's visits to the product are not what they were. */
    private Uni<List<Stretch>> write(
            Sql sql, Map<UUID, AssemblySettings> settings, List<Stretch> group, Map<UUID, PersonProfile> profiles) {
        return occurrences
                .in(sql, windows(group, profiles, settings))
                .chain(found -> context.onWorker(() -> assembled(group, found, settings)))
                .chain(made -> changes.apply(sql, made.heirs, made.drafts, List.of(), profiles)
                        .replaceWith(made.otherwise));
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
            Interval interval = stretch.interval();
            profile.tenures().stream()
                    .filter(owned -> owned.mayBeActive(interval.from() - reach, interval.to() + reach))
                    .map(owned -> new Window(stretch, owned.visitorId(), owned.key(), owned.tenure(), reach))
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
        List<Stretch> otherwise = new ArrayList<>();
        for (Stretch stretch : stretches) {
            List<Occurrence> inside = byStretch.getOrDefault(stretch, List.of());
            List<Draft> assembled = stretch.drafts(settings.get(stretch.systemId()), inside);
            heirs.find(stretch.systemId(), assembled, inside);
            drafts.addAll(assembled);
            if (stretch.changesProductPast(assembled)) {
                otherwise.add(stretch);
            }
        }
        return new Reassembled(drafts, heirs, otherwise);
    }

    /**
     * What became of stretches.
     *
     * @param otherwise those after which the person's visits to the product are not what they were
     */
    private record Reassembled(List<Draft> drafts, Heirs heirs, List<Stretch> otherwise) {}
}
