package io.sojourn.session.catalog.sources;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stored sources. */
@ApplicationScoped
public class SourceStore {
    private static final String OF_SYSTEM = "from Source where systemId = :system order by createdAt, id";
    private static final String ONE = "from Source where systemId = :system and id = :id";

    /** All sources. */
    public Uni<List<SourceEntity>> all(Mutiny.Session session) {
        return session.createSelectionQuery("from Source order by id", SourceEntity.class)
                .getResultList();
    }

    /** The sources of a system, oldest first. */
    Uni<List<SourceEntity>> ofSystem(Mutiny.Session session, UUID systemId) {
        return session.createSelectionQuery(OF_SYSTEM, SourceEntity.class)
                .setParameter("system", systemId)
                .getResultList();
    }

    /** A source of a system, null if there is none. */
    Uni<SourceEntity> find(Mutiny.Session session, UUID systemId, UUID id) {
        return session.createSelectionQuery(ONE, SourceEntity.class)
                .setParameter("system", systemId)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }

    /** Stores a new source. */
    Uni<Void> add(Mutiny.Session session, SourceEntity source) {
        return session.persist(source);
    }
}
