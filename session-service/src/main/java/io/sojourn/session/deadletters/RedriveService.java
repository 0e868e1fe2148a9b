package io.sojourn.session.deadletters;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.books.BooksMark;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.books.BooksMessage.What;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.messaging.deadletters.DeadLetters;
import io.sojourn.session.books.BooksStore;
import io.sojourn.session.books.Ledger;
import io.sojourn.session.books.Ledger.Line;
import io.sojourn.session.deadletters.LetterStore.Selection;
import io.sojourn.session.requests.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sends letters to the topic that they were on. The books take them out of {@code dead-lettered} in the same transaction, which is committed when the
 * broker has the records: they are in transit again. One that cannot be processed now either becomes a new letter.
 */
@ApplicationScoped
class RedriveService {
    private static final int BATCH = 50;
    private static final int MOST = 1000;

    private final Database database;
    private final DatabaseContext context;
    private final LetterStore letters;
    private final LetterContents contents;
    private final DeadLetters sender;
    private final BooksStore books;
    private final Clock clock;

    @Inject
    RedriveService(
            Database database,
            DatabaseContext context,
            LetterStore letters,
            LetterContents contents,
            DeadLetters sender,
            BooksStore books,
            Clock clock) {
        this.database = database;
        this.context = context;
        this.letters = letters;
        this.contents = contents;
        this.sender = sender;
        this.books = books;
        this.clock = clock;
    }

    /**
     * Sends open letters again, newest first; those that were sent again meanwhile are left alone.
     *
     * @param topic that they were on, null for all
     */
    Uni<Redriven> redriveAll(UUID systemId, @Nullable String topic) {
        return redriveFrom(systemId, topic, null, new Redriven(0, 0, 0))
                .chain(done -> letters.countOpen(systemId, topic)
                        .map(open -> new Redriven(done.redriven(), done.expired(), open - done.expired())));
    }

    /** Sends letters again that are open. */
    Uni<Redriven> redrive(List<Letter> some) {
        Uni<Map<UUID, ConsumerRecord<String, byte[]>>> read = Uni.createFrom()
                .item(() -> contents.read(some))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return context.resumingHere(read).chain(records -> context.resumingHere(
                        context.apart(() -> database.inTransaction((Sql sql) -> send(sql, some, records))))
                .map(sent -> new Redriven(sent, some.size() - records.size(), 0)));
    }

    private Uni<Redriven> redriveFrom(UUID systemId, @Nullable String topic, @Nullable Cursor after, Redriven before) {
        return letters.page(systemId, new Selection(topic, false), after, BATCH)
                .chain(page -> page.isEmpty()
                        ? Uni.createFrom().item(before)
                        : redrive(page)
                                .map(before::and)
                                .chain(done -> page.size() < BATCH || done.seen() >= MOST
                                        ? Uni.createFrom().item(done)
                                        : redriveFrom(systemId, topic, place(page.getLast()), done)));
    }

    private Uni<Integer> send(Sql sql, List<Letter> some, Map<UUID, ConsumerRecord<String, byte[]>> records) {
        return letters.claim(sql, records.keySet(), clock.instant()).chain(claimed -> {
            List<Letter> sent = some.stream()
                    .filter(letter -> claimed.contains(letter.id()))
                    .toList();
            return books.add(sql, takenOut(sent))
                    .chain(() -> context.resumingHere(sendAll(sent, records)))
                    .replaceWith(sent.size());
        });
    }

    private Uni<Void> sendAll(List<Letter> sent, Map<UUID, ConsumerRecord<String, byte[]>> records) {
        return sent.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(sent.stream()
                                .map(letter -> sender.redrive(records.get(letter.id()), mark(letter)))
                                .toList())
                        .andFailFast()
                        .replaceWithVoid();
    }

    private static @Nullable BooksMark mark(Letter letter) {
        return letter.sourceId() == null ? null : new BooksMark("letter/" + letter.id());
    }

    private static Ledger takenOut(List<Letter> sent) {
        Ledger ledger = new Ledger();
        for (Letter letter : sent) {
            UUID systemId = letter.headers().systemId();
            if (systemId != null && letter.sourceId() != null) {
                What what = letter.topic().equals(TopicName.RECORDINGS) ? What.CHUNKS : What.EVENTS;
                ledger.add(
                        Line.of(systemId, letter.sourceId(), letter.headers().received(), what, State.DEAD_LETTERED),
                        -1);
            }
        }
        return ledger;
    }

    private static Cursor place(Letter last) {
        return new Cursor(last.at().toEpochMilli(), last.id().toString());
    }

    /**
     * What became of letters that were to be sent again.
     *
     * @param redriven sent again
     * @param expired the broker no longer has them
     * @param remaining open ones that were not looked at yet
     */
    record Redriven(int redriven, int expired, long remaining) {
        private Redriven and(Redriven more) {
            return new Redriven(redriven + more.redriven, expired + more.expired, 0);
        }

        private int seen() {
            return redriven + expired;
        }
    }
}
