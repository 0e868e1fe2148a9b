package io.sojourn.session.catalog.systems;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stored systems. */
@ApplicationScoped
public class SystemStore {

    /** All systems. */
    public Uni<List<SystemEntity>> all(Mutiny.Session session) {
        return session.createSelectionQuery("from System order by id", SystemEntity.class)
                .getResultList();
    }

    /** The systems with these ids, by name. */
    Uni<List<SystemEntity>> withIds(Mutiny.Session session, List<UUID> ids) {
        return session.createSelectionQuery("from System where id in :ids order by name, id", SystemEntity.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** A system, null if there is none. */
    Uni<SystemEntity> find(Mutiny.Session session, UUID id) {
        return session.find(SystemEntity.class, id);
    }

    /** As {@link #find}, for a change: until the transaction ends, no other one changes the system. */
    Uni<SystemEntity> locked(Mutiny.Session session, UUID id) {
        return session.find(SystemEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Stores a new system. */
    Uni<Void> add(Mutiny.Session session, SystemEntity system) {
        return session.persist(system);
    }
}
