package io.sojourn.session.dashboards;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.session.SessionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes, changes and removes dashboards; nobody's change is lost by another one's. */
@ApplicationScoped
class DashboardService {
    private static final int MOST = 200;

    private final Database database;
    private final DashboardStore dashboards;
    private final Clock clock;

    @Inject
    DashboardService(Database database, DashboardStore dashboards, Clock clock) {
        this.database = database;
        this.dashboards = dashboards;
        this.clock = clock;
    }

    Uni<List<DashboardView>> ofSystem(UUID systemId) {
        return database.inTransaction((session, sql) -> dashboards.ofSystem(session, systemId))
                .map(found -> found.stream().map(DashboardView::from).toList());
    }

    Uni<DashboardView> get(UUID systemId, UUID id) {
        return database.inTransaction((session, sql) -> existing(dashboards.find(session, systemId, id)))
                .map(DashboardView::from);
    }

    Uni<DashboardView> create(UUID systemId, DashboardEdit edit, String principal) {
        edit.checkNew();
        DashboardEntity dashboard = new DashboardEntity();
        dashboard.id = UUID.randomUUID();
        dashboard.systemId = systemId;
        apply(edit, dashboard, principal);
        return database.inTransaction((session, sql) -> dashboards
                .ofSystem(session, systemId)
                .invoke(found -> requireRoom(found.size()))
                .chain(() -> session.persist(dashboard))
                .replaceWith(() -> DashboardView.from(dashboard)));
    }

    /** Changes a dashboard, unless somebody did since it was read. */
    Uni<DashboardView> change(UUID systemId, UUID id, DashboardEdit edit, String principal) {
        edit.checkChange();
        return database.inTransaction((session, sql) -> existing(dashboards.locked(session, systemId, id))
                .map(dashboard -> {
                    requireVersion(edit, dashboard);
                    apply(edit, dashboard, principal);
                    return DashboardView.from(dashboard);
                })
                .call(session::flush));
    }

    Uni<Void> remove(UUID systemId, UUID id) {
        return database.inTransaction((session, sql) ->
                existing(dashboards.locked(session, systemId, id)).chain(found -> remove(session, found)));
    }

    private static Uni<Void> remove(Mutiny.Session session, DashboardEntity dashboard) {
        return session.remove(dashboard);
    }

    private void apply(DashboardEdit edit, DashboardEntity dashboard, String principal) {
        edit.applyTo(dashboard);
        dashboard.version++;
        dashboard.changedAt = clock.instant();
        dashboard.changedBy = principal;
    }

    private static void requireVersion(DashboardEdit edit, DashboardEntity dashboard) {
        if (edit.version() == null || edit.version() != dashboard.version) {
            throw SessionProblem.DASHBOARD_CHANGED.because(dashboard.changedBy
                    + " changed the dashboard meanwhile; load it again, and make your change there.");
        }
    }

    private static void requireRoom(int present) {
        if (present >= MOST) {
            throw SessionProblem.TOO_MANY_DASHBOARDS.because(
                    "The system has " + MOST + " dashboards; remove one first.");
        }
    }

    private static Uni<DashboardEntity> existing(Uni<DashboardEntity> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> SessionProblem.DASHBOARD_NOT_FOUND.because(
                        "The system has no dashboard with this id; somebody may have removed it."));
    }
}
