package io.sojourn.session.books;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.database.Database;
import io.sojourn.database.Sql;
import io.sojourn.session.books.Ledger.Line;
import io.sojourn.session.books.SampleStore.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Puts what others have counted into the books, each message once however often it comes. */
@ApplicationScoped
class BooksService {
    private final Database database;
    private final WriterStore writers;
    private final BooksStore books;
    private final SampleStore samples;
    private final Clock clock;

    @Inject
    BooksService(Database database, WriterStore writers, BooksStore books, SampleStore samples, Clock clock) {
        this.database = database;
        this.writers = writers;
        this.books = books;
        this.samples = samples;
        this.clock = clock;
    }

    /** Adds a batch of messages; adding them again changes nothing. */
    Uni<Void> add(List<BooksMessage> messages) {
        return messages.isEmpty()
                ? Uni.createFrom().voidItem()
                : database.inTransaction(sql -> writers.take(sql, messages, clock.instant())
                        .chain(unseen -> books.add(sql, ledger(unseen)).chain(() -> addSamples(sql, unseen))));
    }

    private Uni<Void> addSamples(Sql sql, List<BooksMessage> unseen) {
        return samples.add(
                sql,
                unseen.stream()
                        .flatMap(message -> message.samples().stream()
                                .map(sample -> Sample.of(UUID.fromString(message.systemId()), message, sample)))
                        .toList());
    }

    private static Ledger ledger(List<BooksMessage> messages) {
        Ledger ledger = new Ledger();
        messages.forEach(
                message -> message.entries().forEach(entry -> ledger.add(line(message, entry), entry.count())));
        return ledger;
    }

    private static Line line(BooksMessage message, BooksMessage.Entry entry) {
        return new Line(
                UUID.fromString(message.systemId()),
                message.sourceId(),
                message.minute(),
                message.what(),
                entry.state(),
                entry.reason() == null ? "" : entry.reason());
    }
}
