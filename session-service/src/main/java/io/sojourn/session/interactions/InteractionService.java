package io.sojourn.session.interactions;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.metrics.TimeStep;
import io.sojourn.session.occurrences.Counting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Tells content interactions over time. */
@ApplicationScoped
class InteractionService {
    private final InteractionStore interactions;

    @Inject
    InteractionService(InteractionStore interactions) {
        this.interactions = interactions;
    }

    /** All steps of the filter's range, also those without interactions. */
    Uni<List<InteractionPoint>> overTime(UUID systemId, SessionFilter filter, Counting counting, TimeStep steps) {
        List<Instant> beginnings = steps.in(filter.time());
        return interactions.overTime(systemId, filter, counting, beginnings).map(counts -> IntStream.range(
                        0, counts.size())
                .mapToObj(i -> InteractionPoint.of(beginnings.get(i), counts.get(i)))
                .toList());
    }
}
