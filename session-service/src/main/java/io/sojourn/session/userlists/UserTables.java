package io.sojourn.session.userlists;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.exports.ExportRequest;
import io.sojourn.session.exports.ExportTable;
import io.sojourn.session.exports.ExportTable.Pages;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.metrics.MetricsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The lists of users as tables that can be exported. */
@ApplicationScoped
class UserTables {
    private static final List<String> ACTIVE =
            List.of("personId,userId,anonymousIds,sessionCount,averageGapMs,averageDurationMs,firstSeenAt,lastSeenAt"
                    .split(","));
    private static final List<String> BY_USER =
            List.of("personId", "userId", "anonymousIds", "sessionCount", "totalDurationMs");

    private final MetricsService metrics;
    private final UserSessionsService users;
    private final Clock clock;

    @Inject
    UserTables(MetricsService metrics, UserSessionsService users, Clock clock) {
        this.metrics = metrics;
        this.users = users;
        this.clock = clock;
    }

    @Produces
    @Singleton
    ExportTable activeUsers() {
        return new ExportTable("active-users", ACTIVE, this::openActive);
    }

    @Produces
    @Singleton
    ExportTable sessionsByUser() {
        return new ExportTable("sessions-by-user", BY_USER, this::openByUser);
    }

    private Uni<Pages> openActive(UUID systemId, ExportRequest request) {
        SessionFilter filter = request.numbers(clock);
        return Uni.createFrom().item((after, limit) -> metrics.activeUsers(systemId, filter, after, limit));
    }

    private Uni<Pages> openByUser(UUID systemId, ExportRequest request) {
        SessionFilter filter = request.numbers(clock);
        return Uni.createFrom().item((after, limit) -> users.page(systemId, filter, after, limit));
    }
}
