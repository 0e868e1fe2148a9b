package io.sojourn.playback.sessions;

import io.smallrye.mutiny.Uni;
import io.sojourn.messaging.Retries;
import io.sojourn.messaging.deadletters.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the sessions; offsets are committed after the intervals are stored. */
@ApplicationScoped
public class SessionsConsumer {
    private final SessionStore sessions;
    private final DeadLetters deadLetters;
    private final Retries retries;

    @Inject
    SessionsConsumer(SessionStore sessions, DeadLetters deadLetters, Retries retries) {
        this.sessions = sessions;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    @Incoming("sessions")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        SessionBatch batch = SessionBatch.of(records);
        return retries.of("Storing sessions", () -> sessions.keepNewest(batch.messages()))
                .chain(() -> retries.of("Sending dead letters", () -> deadLetters.send(batch.refused())));
    }
}
