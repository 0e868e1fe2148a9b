package io.sojourn.session.books;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.database.DatabaseContext;
import io.sojourn.messaging.Retries;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.messaging.deadletters.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the counts of the other services in batches: invalid ones aside, the rest in one transaction, then the offsets. */
@ApplicationScoped
public class BooksConsumer {
    private final DatabaseContext context;
    private final BooksService books;
    private final DeadLetters deadLetters;
    private final Retries retries;

    @Inject
    BooksConsumer(DatabaseContext context, BooksService books, DeadLetters deadLetters, Retries retries) {
        this.context = context;
        this.books = books;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    @Incoming("books")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        List<BooksMessage> valid = new ArrayList<>();
        List<DeadLetter> dead = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                valid.add(BooksReading.read(record.value()));
            } catch (InvalidMessageException invalid) {
                dead.add(new DeadLetter(record, String.valueOf(invalid.getMessage())));
            }
        }
        return retries.of("Keeping the books", () -> books.add(valid))
                .chain(() -> retries.of("Sending dead letters", () -> context.resumingHere(deadLetters.send(dead))));
    }
}
