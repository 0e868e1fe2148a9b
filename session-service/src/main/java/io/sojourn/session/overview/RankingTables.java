package io.sojourn.session.overview;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.exports.ExportRequest;
import io.sojourn.session.exports.ExportTable;
import io.sojourn.session.exports.ExportTable.Pages;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.occurrences.ComparedTally;
import io.sojourn.session.occurrences.Comparison;
import io.sojourn.session.occurrences.Counting;
import io.sojourn.session.occurrences.Subject;
import io.sojourn.session.rankings.RankedPart;
import io.sojourn.session.rankings.RankedPart.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** The rankings of the overview as tables that can be exported. */
@ApplicationScoped
class RankingTables {
    private final Comparison comparison;
    private final Clock clock;

    @Inject
    RankingTables(Comparison comparison, Clock clock) {
        this.comparison = comparison;
        this.clock = clock;
    }

    @Produces
    @Singleton
    ExportTable pages() {
        return table("top-pages", Subject.PAGES);
    }

    @Produces
    @Singleton
    ExportTable events() {
        return table("top-events", Subject.EVENTS);
    }

    @Produces
    @Singleton
    ExportTable errors() {
        return table("top-errors", Subject.ERRORS);
    }

    private ExportTable table(String name, Subject subject) {
        return ExportTable.ranking(
                name, ComparedTally.COLUMNS, (systemId, request) -> open(systemId, request, Counting.of(subject)));
    }

    private Uni<Pages> open(UUID systemId, ExportRequest request, Counting counting) {
        SessionFilter filter = request.numbers(clock);
        Order order = Order.parse(request.by());
        return Uni.createFrom()
                .item((after, limit) ->
                        comparison.page(systemId, filter, counting, new RankedPart(order, after, limit)));
    }
}
