package io.sojourn.session.exports;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.exports.ExportTable.Pages;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.metrics.MetricsService;
import io.sojourn.session.metrics.TimeStep;
import io.sojourn.session.requests.ItemPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The numbers about sessions as tables that can be exported: over time (M7), and by duration (M6). */
@ApplicationScoped
class NumberTables {
    private static final List<String> OVER_TIME = List.of(
            "at,totalSessions,activeUsers,averageSessionsPerUser,totalDurationMs,averageDurationPerUserMs,medianDurationPerUserMs"
                    .split(","));
    private static final List<String> DISTRIBUTION = List.of("fromMs", "toMs", "count");

    private final MetricsService metrics;
    private final Clock clock;

    @Inject
    NumberTables(MetricsService metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    @Produces
    @Singleton
    ExportTable overTime() {
        return new ExportTable("sessions-over-time", OVER_TIME, this::openOverTime);
    }

    @Produces
    @Singleton
    ExportTable distribution() {
        return new ExportTable("distribution", DISTRIBUTION, this::openDistribution);
    }

    private Uni<Pages> openOverTime(UUID systemId, ExportRequest request) {
        SessionFilter filter = request.numbers(clock);
        TimeStep steps = request.steps();
        return Uni.createFrom().item((after, limit) -> metrics.overTime(systemId, filter, steps)
                .map(ItemPage::complete));
    }

    private Uni<Pages> openDistribution(UUID systemId, ExportRequest request) {
        SessionFilter filter = request.numbers(clock);
        return Uni.createFrom()
                .item((after, limit) -> metrics.distribution(systemId, filter).map(ItemPage::complete));
    }
}
