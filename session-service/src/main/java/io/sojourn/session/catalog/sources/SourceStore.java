package io.sojourn.session.catalog.sources;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.SessionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stored sources and their write keys. */
@ApplicationScoped
public class SourceStore {
    private static final String OF_SYSTEM = "from Source where systemId = :system order by createdAt, id";
    private static final String ONE = "from Source where systemId = :system and id = :id";
    private static final String WITH_ENDED_KEYS =
            "from Source where id in (select sourceId from WriteKey where endsAt <= :now) order by id";
    private static final String KEYS =
            "from WriteKey where sourceId in :sources order by endsAt desc nulls first, createdAt desc, key";

    /** All sources. */
    public Uni<List<KeyedSource>> all(Mutiny.Session session) {
        return session.createSelectionQuery("from Source order by id", SourceEntity.class)
                .getResultList()
                .chain(sources -> withKeys(session, sources));
    }

    /** The sources of a system, oldest first. */
    Uni<List<KeyedSource>> ofSystem(Mutiny.Session session, UUID systemId) {
        return session.createSelectionQuery(OF_SYSTEM, SourceEntity.class)
                .setParameter("system", systemId)
                .getResultList()
                .chain(sources -> withKeys(session, sources));
    }

    /**
     * A source of a system.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if there is none
     */
    public Uni<KeyedSource> existing(Mutiny.Session session, UUID systemId, UUID id) {
        return one(session, systemId, id, LockModeType.NONE);
    }

    /** As {@link #existing}, for a change: until the transaction ends, no other one changes the source or its keys. */
    public Uni<KeyedSource> locked(Mutiny.Session session, UUID systemId, UUID id) {
        return one(session, systemId, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The sources that have keys which ended, locked for a change. */
    public Uni<List<KeyedSource>> lockedWithEndedKeys(Mutiny.Session session, Instant now) {
        return session.createSelectionQuery(WITH_ENDED_KEYS, SourceEntity.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .chain(sources -> withKeys(session, sources));
    }

    /** Stores a new source with its first key. */
    Uni<Void> add(Mutiny.Session session, KeyedSource source) {
        return session.persist(source.source()).chain(session::flush).chain(() -> session.persist(source.current()));
    }

    private Uni<KeyedSource> one(Mutiny.Session session, UUID systemId, UUID id, LockModeType lock) {
        return session.createSelectionQuery(ONE, SourceEntity.class)
                .setParameter("system", systemId)
                .setParameter("id", id)
                .setLockMode(lock)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> SessionProblem.SOURCE_NOT_FOUND.because(
                        "The system has no source with this id; look at its sources for those that it has."))
                .chain(source -> withKeys(session, List.of(source)))
                .map(List::getFirst);
    }

    /** The keys are read after the lock was waited for, so that they are those of the transaction before. */
    private static Uni<List<KeyedSource>> withKeys(Mutiny.Session session, List<SourceEntity> sources) {
        return keys(session, sources.stream().map(SourceEntity::id).toList()).map(keys -> {
            Map<UUID, List<WriteKeyEntity>> bySource =
                    keys.stream().collect(Collectors.groupingBy(key -> key.sourceId));
            return sources.stream()
                    .map(source -> new KeyedSource(source, bySource.get(source.id)))
                    .toList();
        });
    }

    private static Uni<List<WriteKeyEntity>> keys(Mutiny.Session session, Collection<UUID> sources) {
        if (sources.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(KEYS, WriteKeyEntity.class)
                .setParameter("sources", sources)
                .getResultList();
    }
}
