package io.sojourn.summary.summaries;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.SessionMessage;
import io.sojourn.messaging.DeadLetter;
import io.sojourn.messaging.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Follows the sessions topic. A record that makes no sense goes to the dead letters; while session-service or the database are away, the
 * session waits and is tried again, ever more patiently.
 */
@ApplicationScoped
public class SummaryConsumer {
    private static final Logger LOG = Logger.getLogger(SummaryConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final SummaryService service;
    private final DeadLetters deadLetters;

    @Inject
    SummaryConsumer(SummaryService service, DeadLetters deadLetters) {
        this.service = service;
        this.deadLetters = deadLetters;
    }

    /** Done when the session's summary is kept, or none is due. */
    @Incoming("sessions")
    public Uni<Void> consume(ConsumerRecord<String, byte[]> received) {
        SessionMessage message;
        try {
            message = MessageJson.read(received.value(), SessionMessage.class);
        } catch (InvalidMessageException invalid) {
            return deadLetters.send(List.of(new DeadLetter(received, invalid.getMessage())));
        }
        return Uni.createFrom()
                .deferred(() -> service.follow(message))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Session %s has to wait for its summary: %s", message.sessionId(), failure.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
