package io.sojourn.session.occurrences;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.occurrences.OccurrenceStore.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells what happened most, each against the range of the same length before (M7). */
@ApplicationScoped
public class Comparison {
    private final OccurrenceStore occurrences;

    @Inject
    Comparison(OccurrenceStore occurrences) {
        this.occurrences = occurrences;
    }

    /** The first ones by an order, each with how often it happened in the range before, where there is one. */
    public Uni<List<ComparedTally>> top(UUID systemId, SessionFilter filter, Counting counting, Order order, int most) {
        TimeRange before = filter.time().preceding();
        return occurrences
                .top(systemId, filter, counting, order, most)
                .chain(found -> before == null || found.isEmpty()
                        ? Uni.createFrom()
                                .item(found.stream().map(ComparedTally::alone).toList())
                        : compared(systemId, filter.at(before), counting, found));
    }

    private Uni<List<ComparedTally>> compared(
            UUID systemId, SessionFilter before, Counting counting, List<Tally> found) {
        List<String> names = found.stream().map(Tally::name).toList();
        return occurrences.named(systemId, before, counting, names).map(previous -> found.stream()
                .map(now -> ComparedTally.against(now, previous.get(now.name())))
                .toList());
    }
}
