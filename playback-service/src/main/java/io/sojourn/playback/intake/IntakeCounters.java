package io.sojourn.playback.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.sojourn.contracts.books.BooksMessage.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** Counts every chunk that was received in exactly one outcome (G6); the counters are there from the start. */
@Startup
@ApplicationScoped
class IntakeCounters {
    private final Map<State, Counter> counters = new EnumMap<>(State.class);

    @Inject
    IntakeCounters(MeterRegistry registry) {
        for (State state : new State[] {State.STORED, State.DUPLICATE, State.DEAD_LETTERED}) {
            counters.put(state, counter(registry, state.wireName()));
        }
    }

    void count(IntakeOutcome outcome) {
        counters.forEach((state, counter) -> counter.increment((double) outcome.count(state)));
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("sojourn.playback.chunks")
                .description("Recording chunks by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
