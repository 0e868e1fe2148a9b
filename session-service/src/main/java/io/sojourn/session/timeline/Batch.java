package io.sojourn.session.timeline;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.messaging.deadletters.RecordOrigin;
import io.sojourn.session.events.EventReader;
import io.sojourn.session.events.IncomingEvent;
import io.sojourn.session.events.IncomingEvent.Identity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records from the broker, sorted into what can be stored and what cannot; each is in exactly one of the parts.
 *
 * @param events valid ones, none twice
 * @param repeats valid ones that are in the batch already
 * @param dead those that cannot be processed
 */
record Batch(List<IncomingEvent> events, List<IncomingEvent> repeats, List<DeadLetter> dead) {

    static Batch of(Iterable<ConsumerRecord<String, byte[]>> records) {
        Map<Identity, IncomingEvent> events = new LinkedHashMap<>();
        List<IncomingEvent> repeats = new ArrayList<>();
        List<DeadLetter> dead = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                IncomingEvent event = EventReader.read(record);
                if (events.putIfAbsent(event.identity(), event) != null) {
                    repeats.add(event);
                }
            } catch (InvalidMessageException invalid) {
                dead.add(new DeadLetter(record, String.valueOf(invalid.getMessage())));
            }
        }
        return new Batch(List.copyOf(events.values()), repeats, dead);
    }

    Set<UUID> systems() {
        return events.stream().map(IncomingEvent::systemId).collect(Collectors.toSet());
    }

    /** The batch in which events of other systems than these are dead. */
    Batch onlyOf(Set<UUID> systems) {
        List<DeadLetter> all = new ArrayList<>(dead);
        return new Batch(sift(events, systems, all), sift(repeats, systems, all), all);
    }

    /** All records, in no particular order. */
    List<ConsumerRecord<String, byte[]>> records() {
        return Stream.of(
                        events.stream().map(IncomingEvent::record),
                        repeats.stream().map(IncomingEvent::record),
                        dead.stream().map(DeadLetter::record))
                .flatMap(part -> part)
                .toList();
    }

    /** How many of the dead name no source. */
    long unattributed() {
        return dead.stream()
                .filter(letter -> !RecordOrigin.of(letter.record()).isBooked())
                .count();
    }

    private static List<IncomingEvent> sift(List<IncomingEvent> events, Set<UUID> systems, List<DeadLetter> dead) {
        List<IncomingEvent> known = new ArrayList<>(events.size());
        for (IncomingEvent event : events) {
            if (systems.contains(event.systemId())) {
                known.add(event);
            } else {
                dead.add(new DeadLetter(event.record(), "There is no system " + event.systemId()));
            }
        }
        return known;
    }
}
