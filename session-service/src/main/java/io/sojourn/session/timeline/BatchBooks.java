package io.sojourn.session.timeline;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.books.BooksMark;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.books.BooksMessage.What;
import io.sojourn.database.Sql;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.messaging.deadletters.RecordOrigin;
import io.sojourn.messaging.progress.Progress;
import io.sojourn.messaging.progress.ProgressStore;
import io.sojourn.messaging.progress.ProgressStore.Position;
import io.sojourn.session.arrivals.Arrival;
import io.sojourn.session.arrivals.ArrivalStore;
import io.sojourn.session.assembly.AssemblySettings;
import io.sojourn.session.books.BooksStore;
import io.sojourn.session.books.Ledger;
import io.sojourn.session.books.Ledger.Line;
import io.sojourn.session.events.IncomingEvent;
import io.sojourn.session.events.IncomingEvent.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Books what became of a batch (G6), in the transaction that stores it. A record counts when its offset is processed for the first time: when the
 * service dies after that transaction and before the broker has the offsets, the batch is delivered again and nothing of it counts twice.
 */
@ApplicationScoped
class BatchBooks {
    /** The reason in the books for events that come after the lateness limit. */
    private static final String PAST_LIMIT = "past-lateness-limit";

    private final ProgressStore progress;
    private final BooksStore books;
    private final ArrivalStore arrivals;

    @Inject
    BatchBooks(ProgressStore progress, BooksStore books, ArrivalStore arrivals) {
        this.progress = progress;
        this.books = books;
        this.arrivals = arrivals;
    }

    /**
     * Books a batch, in the caller's transaction.
     *
     * @param positions after the batch
     * @param added which of its events were not there before
     * @param settings of the systems in the batch
     * @return what was booked
     */
    Uni<Ledger> book(
            Sql sql, Batch batch, List<Position> positions, Set<Identity> added, Map<UUID, AssemblySettings> settings) {
        return progress.advance(sql, positions)
                .map(before -> ledger(batch, before, added, settings))
                .call(ledger -> books.add(sql, ledger))
                .call(() -> arrivals.add(sql, arrivals(batch, added)));
    }

    private static Ledger ledger(
            Batch batch, Progress before, Set<Identity> added, Map<UUID, AssemblySettings> settings) {
        Ledger ledger = new Ledger();
        for (IncomingEvent event : batch.events()) {
            boolean isNew = added.contains(event.identity());
            Line line = isNew ? stored(event, settings.get(event.systemId())) : line(event, State.DUPLICATE);
            count(ledger, before, event.record(), line);
        }
        batch.repeats().forEach(event -> count(ledger, before, event.record(), line(event, State.DUPLICATE)));
        batch.dead().forEach(letter -> countDead(ledger, before, letter));
        return ledger;
    }

    /** Late is what comes when the visit that it belongs to could have ended; past the limit, not all that follows is assembled again. */
    private static Line stored(IncomingEvent event, AssemblySettings settings) {
        if (!event.isLaterThan(settings.inactivityTimeout())) {
            return line(event, State.STORED);
        }
        Line late = line(event, State.LATE_MERGED);
        return event.isLaterThan(settings.latenessLimit())
                ? new Line(late.systemId(), late.sourceId(), late.minute(), late.what(), late.state(), PAST_LIMIT)
                : late;
    }

    private static void countDead(Ledger ledger, Progress before, DeadLetter letter) {
        RecordOrigin origin = RecordOrigin.of(letter.record());
        if (origin.isBooked()) {
            count(
                    ledger,
                    before,
                    letter.record(),
                    Line.of(origin.systemId(), origin.sourceId(), origin.received(), What.EVENTS, State.DEAD_LETTERED));
        }
    }

    private static void count(Ledger ledger, Progress before, ConsumerRecord<String, byte[]> record, Line line) {
        if (before.isNew(record)) {
            ledger.add(line, 1);
            if (!BooksMark.isOn(record.headers())) {
                ledger.add(line.in(State.RECEIVED), 1);
            }
        }
    }

    private static Line line(IncomingEvent event, State state) {
        Instant received = event.received();
        return Line.of(event.systemId(), event.message().origin().sourceId(), received, What.EVENTS, state);
    }

    private static List<Arrival> arrivals(Batch batch, Set<Identity> added) {
        Map<List<Object>, Arrival> bySource = new HashMap<>();
        for (IncomingEvent event : batch.events()) {
            if (added.contains(event.identity())) {
                String source = event.message().origin().sourceId();
                bySource.merge(
                        List.of(event.systemId(), source),
                        Arrival.of(event.systemId(), source, event.received().toEpochMilli()),
                        Arrival::and);
            }
        }
        return List.copyOf(bySource.values());
    }
}
