package io.sojourn.session.savedfilters;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stored filters. */
@ApplicationScoped
class SavedFilterStore {
    private static final String SEEN = """
            from SavedFilter where systemId = :system and (shared or owner = :principal) order by lower(name), id
            """;
    private static final String COUNT =
            "select count(*) from SavedFilter where systemId = :system and owner = :principal";
    private static final String ONE = """
            from SavedFilter where systemId = :system and id = :id and (shared or owner = :principal)
            """;

    /** Those that somebody may use: the own ones, and those that others share. */
    Uni<List<SavedFilterEntity>> seenBy(Mutiny.Session session, UUID systemId, String principal) {
        return session.createSelectionQuery(SEEN, SavedFilterEntity.class)
                .setParameter("system", systemId)
                .setParameter("principal", principal)
                .getResultList();
    }

    /** How many somebody has saved. */
    Uni<Long> countOf(Mutiny.Session session, UUID systemId, String principal) {
        return session.createSelectionQuery(COUNT, Long.class)
                .setParameter("system", systemId)
                .setParameter("principal", principal)
                .getSingleResult();
    }

    /** One that somebody may use, to be changed; null if there is none. */
    Uni<SavedFilterEntity> locked(Mutiny.Session session, UUID systemId, UUID id, String principal) {
        return session.createSelectionQuery(ONE, SavedFilterEntity.class)
                .setParameter("system", systemId)
                .setParameter("id", id)
                .setParameter("principal", principal)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull();
    }
}
