package io.sojourn.session.timeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.session.books.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** What the books say, as metrics: every event in exactly one state (G6). */
@ApplicationScoped
class EventCounters {
    private final Map<State, Counter> counters = new EnumMap<>(State.class);
    private final Counter unattributed;

    @Inject
    EventCounters(MeterRegistry registry) {
        for (State state : new State[] {State.STORED, State.DUPLICATE, State.LATE_MERGED, State.DEAD_LETTERED}) {
            counters.put(state, counter(registry, state.wireName()));
        }
        unattributed = counter(registry, "unattributed");
    }

    /** Counts a batch once it is committed. */
    void count(Ledger booked) {
        counters.forEach((state, counter) -> counter.increment((double) booked.total(state)));
    }

    /** Counts records that name no source: they are in no books. */
    void countUnattributed(long records) {
        unattributed.increment((double) records);
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("sojourn.session.events")
                .description("Events taken from the broker, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
