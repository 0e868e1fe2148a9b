package io.sojourn.session.deadletters;

import io.smallrye.mutiny.Uni;
import io.sojourn.messaging.Retries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Lists what is put on the dead-letter topics. */
@ApplicationScoped
public class LettersConsumer {
    private final LetterStore letters;
    private final Retries retries;

    @Inject
    LettersConsumer(LetterStore letters, Retries retries) {
        this.letters = letters;
        this.retries = retries;
    }

    @Incoming("letters")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        List<Letter> batch = StreamSupport.stream(records.spliterator(), false)
                .map(record -> Letter.of(UUID.randomUUID(), record))
                .toList();
        return retries.of("Listing dead letters", () -> letters.add(batch));
    }
}
