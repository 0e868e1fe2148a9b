package io.sojourn.playback.sessions;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.SessionMessage;
import io.sojourn.messaging.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A batch of records, read one by one: the session messages, and what is none. */
record SessionBatch(List<SessionMessage> messages, List<DeadLetter> refused) {
    static SessionBatch of(Iterable<ConsumerRecord<String, byte[]>> records) {
        SessionBatch batch = new SessionBatch(new ArrayList<>(), new ArrayList<>());
        records.forEach(batch::read);
        return batch;
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        try {
            messages.add(checked(MessageJson.read(record.value(), SessionMessage.class)));
        } catch (InvalidMessageException invalid) {
            refused.add(new DeadLetter(record, String.valueOf(invalid.getMessage())));
        }
    }

    private static SessionMessage checked(SessionMessage message) {
        boolean complete = present(message.systemId())
                && present(message.sessionId())
                && present(message.person())
                && present(message.person().anonymousIds())
                && present(message.startedAt())
                && present(message.endedAt())
                && present(message.change());
        if (!complete) {
            throw new InvalidMessageException("A session message needs its ids, person, times and what changed", null);
        }
        return message;
    }

    // The record's components are declared present; what JSON left out is null all the same.
    private static boolean present(@Nullable Object value) {
        return value != null;
    }
}
