package io.sojourn.playback.intake;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.books.BooksMark;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.contracts.books.BooksMessage.Entry;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.books.BooksMessage.What;
import io.sojourn.database.Sql;
import io.sojourn.messaging.deadletters.RecordOrigin;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxStore;
import io.sojourn.messaging.progress.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tells the books what became of a batch (G6), by messages in the outbox of the transaction that stores it. A record counts when its offset is processed
 * for the first time: when the service dies after that transaction and before the broker has the offsets, nothing of the batch counts twice.
 */
@ApplicationScoped
class ChunkBooks {
    private final OutboxStore outbox;
    private final String writer = "playback-" + UUID.randomUUID();
    private final AtomicLong sequence = new AtomicLong();

    @Inject
    ChunkBooks(OutboxStore outbox) {
        this.outbox = outbox;
    }

    /**
     * Counts a batch, in the caller's transaction.
     *
     * @param before how far processing had come
     * @param states what became of each record
     */
    Uni<Void> book(Sql sql, Progress before, List<Ended> states) {
        return outbox.add(sql, messages(before, states));
    }

    private List<OutboxEntry> messages(Progress before, List<Ended> states) {
        Map<Place, Map<State, Long>> counts = new HashMap<>();
        for (Ended ended : states) {
            RecordOrigin origin = RecordOrigin.of(ended.record());
            if (origin.isBooked() && before.isNew(ended.record())) {
                Map<State, Long> ofPlace =
                        counts.computeIfAbsent(Place.of(origin), place -> new EnumMap<>(State.class));
                ofPlace.merge(ended.state(), 1L, Long::sum);
                if (!BooksMark.isOn(ended.record().headers())) {
                    ofPlace.merge(State.RECEIVED, 1L, Long::sum);
                }
            }
        }
        List<OutboxEntry> messages = new ArrayList<>();
        counts.forEach((place, ofPlace) -> messages.add(OutboxEntry.of(message(place, ofPlace))));
        return messages;
    }

    private BooksMessage message(Place place, Map<State, Long> counts) {
        return new BooksMessage(
                BooksMessage.VERSION,
                writer,
                sequence.getAndIncrement(),
                place.systemId(),
                place.sourceId(),
                place.minute(),
                What.CHUNKS,
                counts.entrySet().stream()
                        .map(one -> new Entry(one.getKey(), null, one.getValue()))
                        .toList(),
                List.of());
    }

    /** What became of a record. */
    record Ended(ConsumerRecord<String, byte[]> record, State state) {}

    private record Place(String systemId, String sourceId, Instant minute) {
        static Place of(RecordOrigin origin) {
            return new Place(
                    String.valueOf(origin.systemId()),
                    String.valueOf(origin.sourceId()),
                    origin.received().truncatedTo(ChronoUnit.MINUTES));
        }
    }
}
