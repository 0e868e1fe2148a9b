package io.sojourn.summary.summaries;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.messaging.Retries;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.messaging.deadletters.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Follows the sessions topic. A record that makes no sense goes to the dead letters; while session-service or the database are away, the
 * session waits and is tried again, ever more patiently.
 */
@ApplicationScoped
public class SummaryConsumer {
    private final SummaryService service;
    private final DeadLetters deadLetters;
    private final Retries retries;

    @Inject
    SummaryConsumer(SummaryService service, DeadLetters deadLetters, Retries retries) {
        this.service = service;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    /** Done when the session's summary is kept, or none is due. */
    @Incoming("sessions")
    public Uni<Void> consume(ConsumerRecord<String, byte[]> received) {
        SessionMessage message;
        try {
            message = SessionMessage.read(received.value());
        } catch (InvalidMessageException invalid) {
            return deadLetters.send(List.of(new DeadLetter(received, invalid.getMessage())));
        }
        return retries.of("Following session " + message.sessionId(), () -> service.follow(message));
    }
}
