package io.sojourn.session.interactions;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.exports.ExportRequest;
import io.sojourn.session.exports.ExportTable;
import io.sojourn.session.exports.ExportTable.Pages;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.metrics.TimeStep;
import io.sojourn.session.occurrences.ComparedTally;
import io.sojourn.session.occurrences.Comparison;
import io.sojourn.session.occurrences.Counting;
import io.sojourn.session.rankings.RankedPart;
import io.sojourn.session.rankings.RankedPart.Order;
import io.sojourn.session.requests.ItemPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Content interactions as tables that can be exported: by type, of one type by content, and over time. */
@ApplicationScoped
class InteractionTables {
    private static final List<String> OVER_TIME = List.of("at", "interactions", "interactiveUsers");

    private final Comparison comparison;
    private final InteractionService interactions;
    private final Clock clock;

    @Inject
    InteractionTables(Comparison comparison, InteractionService interactions, Clock clock) {
        this.comparison = comparison;
        this.interactions = interactions;
        this.clock = clock;
    }

    @Produces
    @Singleton
    ExportTable interactions() {
        return ExportTable.ranking("interactions", ComparedTally.COLUMNS, this::open);
    }

    @Produces
    @Singleton
    ExportTable overTime() {
        return new ExportTable("interactions-over-time", OVER_TIME, this::openOverTime);
    }

    private Uni<Pages> open(UUID systemId, ExportRequest request) {
        SessionFilter filter = request.numbers(clock);
        Counting counting = Counting.interactions(request.contentType());
        return Uni.createFrom()
                .item((after, limit) ->
                        comparison.page(systemId, filter, counting, new RankedPart(Order.COUNT, after, limit)));
    }

    private Uni<Pages> openOverTime(UUID systemId, ExportRequest request) {
        SessionFilter filter = request.numbers(clock);
        Counting counting = Counting.interactions(request.contentType());
        TimeStep steps = request.steps();
        return Uni.createFrom()
                .item((after, limit) ->
                        interactions.overTime(systemId, filter, counting, steps).map(ItemPage::complete));
    }
}
