package io.sojourn.session.timeline;

import io.sojourn.contracts.EventMessage;
import io.sojourn.session.person.VisitorKey;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A valid event and the record that brought it.
 *
 * @param at its time in milliseconds since 1970, UTC
 * @param properties of the message, as JSON
 */
record IncomingEvent(
        EventMessage message,
        UUID systemId,
        VisitorKey visitor,
        long at,
        String properties,
        ConsumerRecord<String, byte[]> record) {

    /** What makes it the same event as another one. */
    Identity identity() {
        return new Identity(systemId, message.id());
    }

    /** An event's id in its system. */
    record Identity(UUID systemId, String eventId) {}
}
