package io.sojourn.session.person;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Sql;
import io.sojourn.session.person.VisitorStore.Part;
import io.sojourn.session.tenure.Identification;
import io.sojourn.session.tenure.Tenure;
import io.sojourn.session.tenure.Tenures;
import io.sojourn.session.tenure.Tenures.OwnedSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolves who events are from. Within one transaction: first the visitors are locked, then the events are added, then {@link #settle}.
 * From then on nobody else changes the timelines of these persons until the transaction ends.
 */
@ApplicationScoped
public class IdentityService {
    private final TimelineLocks locks;
    private final VisitorStore visitors;
    private final PersonStore persons;

    @Inject
    IdentityService(TimelineLocks locks, VisitorStore visitors, PersonStore persons) {
        this.locks = locks;
        this.visitors = visitors;
        this.persons = persons;
    }

    /**
     * Decides whose the visitors' histories are after events were added, and locks all persons concerned.
     *
     * @param known the visitors as {@link TimelineLocks#visitors} returned them
     * @param added what the added events say
     */
    public Uni<Settlement> settle(Sql sql, Map<VisitorKey, Visitor> known, List<VisitorEvent> added) {
        Map<Visitor, List<VisitorEvent>> said = new LinkedHashMap<>();
        for (VisitorEvent event : added) {
            List<VisitorEvent> events = said.computeIfAbsent(known.get(event.visitor()), none -> new ArrayList<>());
            if (event.userId() != null) {
                events.add(event);
            }
        }
        List<Visitor> unclear = said.keySet().stream()
                .filter(visitor -> needsHistory(visitor, said.get(visitor)))
                .toList();
        Map<VisitorKey, LongSummaryStatistics> times = added.stream()
                .collect(Collectors.groupingBy(VisitorEvent::visitor, Collectors.summarizingLong(VisitorEvent::at)));
        return histories(sql, unclear, said).chain(histories -> {
            Map<Visitor, List<OwnedSpan>> owners = new LinkedHashMap<>();
            said.forEach((visitor, events) -> owners.put(visitor, owners(visitor, events, histories)));
            return own(sql, owners, times);
        });
    }

    /**
     * Only where several users meet on a visitor, what its earlier events said is needed to decide: a user who is named while it is that user's
     * already changes nothing.
     *
     * @param said by events that name a user
     */
    static boolean needsHistory(Visitor visitor, List<VisitorEvent> said) {
        return visitor.isIdentified()
                ? !said.stream().allMatch(event -> visitor.isOf(event.userId(), event.at()))
                : said.stream().map(VisitorEvent::userId).distinct().count() > 1;
    }

    private Uni<Map<Visitor, List<OwnedSpan>>> histories(
            Sql sql, List<Visitor> unclear, Map<Visitor, List<VisitorEvent>> said) {
        if (unclear.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Part> parts = unclear.stream()
                .map(visitor -> new Part(visitor.id(), unclearPart(visitor, said.get(visitor))))
                .toList();
        return visitors.identifications(sql, parts).map(found -> {
            Map<Visitor, List<OwnedSpan>> histories = new HashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                List<Identification> all =
                        new ArrayList<>(found.getOrDefault(parts.get(i).visitorId(), List.of()));
                all.addAll(unclear.get(i).saidOutside(parts.get(i).window()));
                histories.put(unclear.get(i), Tenures.of(all));
            }
            return histories;
        });
    }

    /** Of a visitor that had many users only those matter in whose time another one is named: what was said before and after stands. */
    static Tenure unclearPart(Visitor visitor, List<VisitorEvent> said) {
        return visitor.isIdentified()
                ? said.stream()
                        .filter(event -> !visitor.isOf(event.userId(), event.at()))
                        .map(event -> visitor.spanAt(event.at()).tenure())
                        .reduce(Tenure::spanning)
                        .orElse(Tenure.WHOLE)
                : Tenure.WHOLE;
    }

    private static List<OwnedSpan> owners(
            Visitor visitor, List<VisitorEvent> said, Map<Visitor, List<OwnedSpan>> histories) {
        List<OwnedSpan> history = histories.get(visitor);
        if (history != null) {
            return history;
        }
        if (said.isEmpty() || visitor.isIdentified()) {
            return visitor.spans().isEmpty()
                    ? List.of(new OwnedSpan(null, Tenure.WHOLE))
                    : visitor.spans().stream()
                            .map(span -> new OwnedSpan(span.person().userId(), span.tenure()))
                            .toList();
        }
        return List.of(new OwnedSpan(said.getFirst().userId(), Tenure.WHOLE));
    }

    private Uni<Settlement> own(
            Sql sql, Map<Visitor, List<OwnedSpan>> owners, Map<VisitorKey, LongSummaryStatistics> times) {
        Set<PersonKey> keys = new HashSet<>();
        owners.forEach((visitor, spans) -> {
            spans.forEach(span -> keys.add(personKey(visitor, span)));
            visitor.spans().forEach(span -> keys.add(span.person()));
        });
        return locks.persons(sql, keys).chain(ids -> {
            Map<VisitorKey, Visitor> settled = new HashMap<>();
            Map<Visitor, Visitor> changed = new LinkedHashMap<>();
            List<Move> moves = new ArrayList<>();
            owners.forEach((before, spans) -> {
                Visitor after = before.with(times.get(before.key())).with(spans(before, spans, ids));
                settled.put(after.key(), after);
                if (!after.equals(before)) {
                    changed.put(before, after);
                    moves.addAll(Move.between(before, after));
                }
            });
            return write(sql, changed, moves).replaceWith(new Settlement(settled, List.copyOf(moves)));
        });
    }

    private Uni<Void> write(Sql sql, Map<Visitor, Visitor> changed, List<Move> moves) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (moves.isEmpty()) {
            return visitors.own(sql, changed);
        }
        return visitors.own(sql, changed)
                .chain(() -> persons.takeOver(sql, moves))
                .chain(() -> persons.replaceOrphans(sql, moves));
    }

    private static List<PersonSpan> spans(Visitor visitor, List<OwnedSpan> spans, Map<PersonKey, UUID> ids) {
        return spans.stream()
                .map(span -> {
                    PersonKey key = personKey(visitor, span);
                    return new PersonSpan(ids.get(key), key, span.tenure());
                })
                .toList();
    }

    private static PersonKey personKey(Visitor visitor, OwnedSpan span) {
        return span.userId() == null
                ? visitor.key().anonymousPerson()
                : visitor.key().identifiedPerson(span.userId());
    }

    /**
     * What an event says about its visitor.
     *
     * @param at its time in milliseconds since 1970, UTC
     * @param userId who the visitor is, null if the event does not say
     */
    public record VisitorEvent(
            VisitorKey visitor, long at, @Nullable String userId) {}

    /**
     * Whose the visitors' histories are now.
     *
     * @param visitors those that events were added to
     * @param moves what changed hands
     */
    public record Settlement(Map<VisitorKey, Visitor> visitors, List<Move> moves) {
        /** The persons of visitors that nobody was identified on: all that is theirs is known here. */
        public Map<UUID, PersonProfile> anonymousProfiles() {
            return visitors.values().stream()
                    .filter(visitor ->
                            !visitor.isIdentified() && visitor.spans().size() == 1)
                    .map(PersonProfile::ofAnonymous)
                    .collect(Collectors.toMap(PersonProfile::id, profile -> profile));
        }
    }
}
