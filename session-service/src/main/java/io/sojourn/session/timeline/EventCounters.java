package io.sojourn.session.timeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts every event in exactly one state (G6). */
@ApplicationScoped
class EventCounters {
    private final Counter stored;
    private final Counter duplicate;
    private final Counter deadLettered;

    @Inject
    EventCounters(MeterRegistry registry) {
        stored = counter(registry, "stored");
        duplicate = counter(registry, "duplicate");
        deadLettered = counter(registry, "dead-lettered");
    }

    /** Counts a batch once it is committed. */
    void count(int storedEvents, int duplicates, int deadLetters) {
        stored.increment(storedEvents);
        duplicate.increment(duplicates);
        deadLettered.increment(deadLetters);
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("sojourn.session.events")
                .description("Events taken from the broker, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
