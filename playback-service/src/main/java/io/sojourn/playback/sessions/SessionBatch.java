package io.sojourn.playback.sessions;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.messaging.deadletters.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A batch of records, read one by one: the session messages, and what is none. */
record SessionBatch(List<SessionMessage> messages, List<DeadLetter> refused) {
    static SessionBatch of(Iterable<ConsumerRecord<String, byte[]>> records) {
        SessionBatch batch = new SessionBatch(new ArrayList<>(), new ArrayList<>());
        records.forEach(batch::read);
        return batch;
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        try {
            messages.add(SessionMessage.read(record.value()));
        } catch (InvalidMessageException invalid) {
            refused.add(new DeadLetter(record, String.valueOf(invalid.getMessage())));
        }
    }
}
