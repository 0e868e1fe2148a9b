package io.sojourn.session.timeline;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.messaging.progress.ProgressStore.Position;
import io.sojourn.session.assembly.AssemblySettings;
import io.sojourn.session.books.Ledger;
import io.sojourn.session.events.EventStore;
import io.sojourn.session.events.IncomingEvent;
import io.sojourn.session.events.IncomingEvent.Identity;
import io.sojourn.session.events.NewEvent;
import io.sojourn.session.person.IdentityService;
import io.sojourn.session.person.IdentityService.Settlement;
import io.sojourn.session.person.IdentityService.VisitorEvent;
import io.sojourn.session.person.PersonSpan;
import io.sojourn.session.person.TimelineLocks;
import io.sojourn.session.person.Visitor;
import io.sojourn.session.person.VisitorKey;
import io.sojourn.session.reassembly.Addition;
import io.sojourn.session.reassembly.ReassemblyService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Adds batches of events to the timelines: all that follows from a batch is in one transaction. */
@ApplicationScoped
class TimelineService {
    private static final Comparator<NewEvent> BY_VISITOR = Comparator.comparingLong(NewEvent::visitorId)
            .thenComparingLong(event -> event.event().at());

    private final Database database;
    private final TimelineLocks locks;
    private final DatabaseContext context;
    private final EventStore events;
    private final IdentityService identity;
    private final ReassemblyService reassembly;
    private final BatchBooks books;

    @Inject
    TimelineService(
            Database database,
            TimelineLocks locks,
            DatabaseContext context,
            EventStore events,
            IdentityService identity,
            ReassemblyService reassembly,
            BatchBooks books) {
        this.database = database;
        this.locks = locks;
        this.context = context;
        this.events = events;
        this.identity = identity;
        this.reassembly = reassembly;
        this.books = books;
    }

    /**
     * Adds the events that are not there yet, and books what became of all records; doing it again changes nothing.
     *
     * @param positions after the batch
     * @param settings of all systems in the batch
     * @return what was booked
     */
    Uni<Ledger> add(Batch batch, List<Position> positions, Map<UUID, AssemblySettings> settings) {
        return database.inTransaction(sql -> sql.byIndexes()
                        .chain(() -> add(sql, batch.events(), settings))
                        .chain(added -> books.book(sql, batch, positions, identities(added), settings)
                                .map(ledger -> new Stored(added, ledger))))
                .invoke(stored -> events.committed(stored.added))
                .map(Stored::ledger);
    }

    private Uni<List<NewEvent>> add(Sql sql, List<IncomingEvent> batch, Map<UUID, AssemblySettings> settings) {
        if (batch.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<VisitorKey> keys = batch.stream().map(IncomingEvent::visitor).collect(Collectors.toSet());
        return locks.visitors(sql, keys).chain(visitors -> context.onWorker(() -> numbered(batch, visitors))
                .chain(numbered -> events.add(sql, numbered))
                .call(added -> follow(sql, added.stream().map(NewEvent::event).toList(), visitors, settings)));
    }

    private Uni<Void> follow(
            Sql sql,
            List<IncomingEvent> added,
            Map<VisitorKey, Visitor> visitors,
            Map<UUID, AssemblySettings> settings) {
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return identity.settle(sql, visitors, said(added))
                .chain(settled -> reassembly.reassemble(sql, settings, additions(added, settled, settings), settled));
    }

    /** In the order of the indexes, where a visitor's events are side by side. */
    private static List<NewEvent> numbered(List<IncomingEvent> batch, Map<VisitorKey, Visitor> visitors) {
        return batch.stream()
                .map(event -> NewEvent.of(event, visitors.get(event.visitor())))
                .sorted(BY_VISITOR)
                .toList();
    }

    private static Set<Identity> identities(List<NewEvent> added) {
        return added.stream().map(one -> one.event().identity()).collect(Collectors.toSet());
    }

    private static List<VisitorEvent> said(List<IncomingEvent> added) {
        return added.stream()
                .map(event -> new VisitorEvent(
                        event.visitor(), event.at(), event.message().visitor().userId()))
                .toList();
    }

    private static List<Addition> additions(
            List<IncomingEvent> added, Settlement settled, Map<UUID, AssemblySettings> settings) {
        return added.stream()
                .map(event -> addition(
                        event,
                        settled.visitors().get(event.visitor()).spanAt(event.at()),
                        settings.get(event.systemId())))
                .toList();
    }

    private static Addition addition(IncomingEvent event, PersonSpan span, AssemblySettings settings) {
        boolean late = event.isLaterThan(settings.latenessLimit());
        return new Addition(event.systemId(), span.personId(), event.occurrence(span.tenure()), late);
    }

    /** What a transaction did. */
    private record Stored(List<NewEvent> added, Ledger ledger) {}
}
