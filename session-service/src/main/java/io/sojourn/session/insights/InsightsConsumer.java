package io.sojourn.session.insights;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.database.DatabaseContext;
import io.sojourn.messaging.Retries;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.messaging.deadletters.DeadLetters;
import io.sojourn.messaging.outbox.OutboxPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes insights in batches, like events: invalid ones aside, the rest in one transaction, then the offsets. */
@ApplicationScoped
public class InsightsConsumer {
    private final DatabaseContext context;
    private final InsightService insights;
    private final DeadLetters deadLetters;
    private final OutboxPublisher publisher;
    private final Retries retries;

    @Inject
    InsightsConsumer(
            DatabaseContext context,
            InsightService insights,
            DeadLetters deadLetters,
            OutboxPublisher publisher,
            Retries retries) {
        this.context = context;
        this.insights = insights;
        this.deadLetters = deadLetters;
        this.publisher = publisher;
        this.retries = retries;
    }

    @Incoming("insights")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        List<Insight> valid = new ArrayList<>();
        List<DeadLetter> dead = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                valid.add(Insight.read(record.value()));
            } catch (InvalidMessageException invalid) {
                dead.add(new DeadLetter(record, String.valueOf(invalid.getMessage())));
            }
        }
        return retries.of(
                        "Storing insights",
                        () -> valid.isEmpty() ? Uni.createFrom().voidItem() : insights.add(valid))
                .invoke(publisher::wake)
                .chain(() -> retries.of("Sending dead letters", () -> context.resumingHere(deadLetters.send(dead))));
    }
}
