package io.sojourn.summary.engine;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What happened in a session, in order.
 *
 * @param duration from the first to the last event
 */
public record Transcript(Duration duration, List<TranscriptEvent> events) {
    /** The names of the tracked events, in order, repetitions included. */
    List<String> trackedNames() {
        return events.stream()
                .filter(event -> event.kind().equals("track"))
                .map(TranscriptEvent::name)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** What the pages viewed are called, in order, repetitions included. */
    List<String> pageNames() {
        return events.stream()
                .filter(event -> event.kind().equals("page") || event.kind().equals("screen"))
                .map(PageName::of)
                .toList();
    }

    /** How many events are of a kind. */
    int count(String kind) {
        return Math.toIntExact(
                events.stream().filter(event -> event.kind().equals(kind)).count());
    }
}
