package io.sojourn.session.interactions;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.metrics.MetricsService;
import io.sojourn.session.metrics.TimeStep;
import io.sojourn.session.occurrences.Counting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Tells content interactions over time. */
@ApplicationScoped
class InteractionService {
    private final InteractionStore interactions;
    private final MetricsService metrics;

    @Inject
    InteractionService(InteractionStore interactions, MetricsService metrics) {
        this.interactions = interactions;
        this.metrics = metrics;
    }

    /** All steps of the filter's range, also those without interactions. */
    Uni<List<InteractionPoint>> overTime(UUID systemId, SessionFilter filter, Counting counting, TimeStep steps) {
        return metrics.beginnings(systemId, filter, steps).chain(beginnings -> interactions
                .overTime(systemId, filter, counting, beginnings)
                .map(counts -> IntStream.range(0, counts.size())
                        .mapToObj(i -> InteractionPoint.of(beginnings.get(i), counts.get(i)))
                        .toList()));
    }
}
