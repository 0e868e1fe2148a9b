package io.sojourn.session.dashboards;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stored dashboards. */
@ApplicationScoped
class DashboardStore {
    private static final String OF_SYSTEM = "from Dashboard where systemId = :system order by lower(name), id";
    private static final String ONE = "from Dashboard where systemId = :system and id = :id";

    /** All of a system, by name. */
    Uni<List<DashboardEntity>> ofSystem(Mutiny.Session session, UUID systemId) {
        return session.createSelectionQuery(OF_SYSTEM, DashboardEntity.class)
                .setParameter("system", systemId)
                .getResultList();
    }

    /** One of a system, null if there is none. */
    Uni<DashboardEntity> find(Mutiny.Session session, UUID systemId, UUID id) {
        return one(session, systemId, id).getSingleResultOrNull();
    }

    /** The same, null if there is none; until the transaction ends, nobody else changes it. */
    Uni<DashboardEntity> locked(Mutiny.Session session, UUID systemId, UUID id) {
        return one(session, systemId, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull();
    }

    private static Mutiny.SelectionQuery<DashboardEntity> one(Mutiny.Session session, UUID systemId, UUID id) {
        return session.createSelectionQuery(ONE, DashboardEntity.class)
                .setParameter("system", systemId)
                .setParameter("id", id);
    }
}
