package io.sojourn.playback.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts every chunk that was received in exactly one outcome (G6); the counters are there from the start. */
@Startup
@ApplicationScoped
class IntakeCounters {
    private final Counter stored;
    private final Counter duplicate;
    private final Counter refused;

    @Inject
    IntakeCounters(MeterRegistry registry) {
        this.stored = counter(registry, "stored");
        this.duplicate = counter(registry, "duplicate");
        this.refused = counter(registry, "refused");
    }

    void count(IntakeOutcome outcome) {
        stored.increment(outcome.stored());
        duplicate.increment(outcome.duplicates());
        refused.increment(outcome.refused().size());
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("sojourn.playback.chunks")
                .description("Recording chunks by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
