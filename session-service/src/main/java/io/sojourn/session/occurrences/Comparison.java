package io.sojourn.session.occurrences;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.rankings.RankedPart;
import io.sojourn.session.requests.ItemPage;
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

    /** A page of what happened most, each with how often it happened in the range before, where there is one. */
    public Uni<ItemPage<ComparedTally>> page(UUID systemId, SessionFilter filter, Counting counting, RankedPart part) {
        TimeRange before = filter.time().preceding();
        return occurrences
                .page(systemId, filter, counting, part)
                .chain(found -> before == null || found.items().isEmpty()
                        ? Uni.createFrom().item(found.map(ComparedTally::alone))
                        : compared(systemId, filter.at(before), counting, found));
    }

    private Uni<ItemPage<ComparedTally>> compared(
            UUID systemId, SessionFilter before, Counting counting, ItemPage<Tally> found) {
        List<String> names = found.items().stream().map(Tally::name).toList();
        return occurrences
                .named(systemId, before, counting, names)
                .map(previous -> found.map(now -> ComparedTally.against(now, previous.get(now.name()))));
    }
}
