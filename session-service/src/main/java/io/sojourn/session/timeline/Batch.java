package io.sojourn.session.timeline;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.messaging.DeadLetter;
import io.sojourn.session.timeline.IncomingEvent.Identity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records from the broker, sorted into what can be stored and what cannot.
 *
 * @param events valid ones, none twice
 * @param dead those that cannot be processed
 * @param size how many records there were
 */
record Batch(List<IncomingEvent> events, List<DeadLetter> dead, int size) {

    static Batch of(Iterable<ConsumerRecord<String, byte[]>> records) {
        Map<Identity, IncomingEvent> events = new LinkedHashMap<>();
        List<DeadLetter> dead = new ArrayList<>();
        int size = 0;
        for (ConsumerRecord<String, byte[]> record : records) {
            size++;
            try {
                IncomingEvent event = EventReader.read(record);
                events.putIfAbsent(event.identity(), event);
            } catch (InvalidMessageException invalid) {
                dead.add(new DeadLetter(record, String.valueOf(invalid.getMessage())));
            }
        }
        return new Batch(List.copyOf(events.values()), dead, size);
    }

    Set<UUID> systems() {
        return events.stream().map(IncomingEvent::systemId).collect(Collectors.toSet());
    }

    /** The batch in which events of other systems than these are dead. */
    Batch onlyOf(Set<UUID> systems) {
        List<DeadLetter> all = new ArrayList<>(dead);
        List<IncomingEvent> known = new ArrayList<>();
        for (IncomingEvent event : events) {
            if (systems.contains(event.systemId())) {
                known.add(event);
            } else {
                all.add(new DeadLetter(event.record(), "There is no system " + event.systemId()));
            }
        }
        return new Batch(List.copyOf(known), all, size);
    }

    /** How many were delivered before, given how many were stored. */
    int duplicates(int stored) {
        return size - dead.size() - stored;
    }
}
