package io.sojourn.playback.shares;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Sql;
import io.sojourn.playback.sessions.WholeSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stored shares. */
@ApplicationScoped
class ShareStore {
    private static final String OPEN = "revokedAt is null and (expiresAt is null or expiresAt > :now)";
    private static final String OF_SESSION =
            "from Share where systemId = :system and sessionId in :sessions order by createdAt desc, id";
    private static final String COUNT =
            "select count(*) from Share where systemId = :system and sessionId in :sessions and " + OPEN;
    private static final String ONE = "from Share where systemId = :system and sessionId in :sessions and id = :id";
    private static final String BY_DIGEST = "from Share where tokenDigest = :digest and " + OPEN;
    private static final String VIEWS =
            "SELECT share_id, count(*), max(at) FROM viewing WHERE share_id = ANY($1) GROUP BY share_id";

    /** The shares of a session, the newest first. */
    Uni<List<ShareEntity>> of(Mutiny.Session database, WholeSession session) {
        return about(database.createSelectionQuery(OF_SESSION, ShareEntity.class), session)
                .getResultList();
    }

    /** How many shares of a session open it. */
    Uni<Long> countOpen(Mutiny.Session database, WholeSession session, Instant now) {
        return about(database.createSelectionQuery(COUNT, Long.class), session)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** A share of a session, to be changed; null if there is none. */
    Uni<ShareEntity> locked(Mutiny.Session database, WholeSession session, UUID id) {
        return about(database.createSelectionQuery(ONE, ShareEntity.class), session)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull();
    }

    /** The share that the token of a digest opens now; null if there is none. */
    Uni<ShareEntity> open(Mutiny.Session database, byte[] digest, Instant now) {
        return database.createSelectionQuery(BY_DIGEST, ShareEntity.class)
                .setParameter("digest", digest)
                .setParameter("now", now)
                .getSingleResultOrNull();
    }

    /** How often shares were used; those that never were are left out. */
    Uni<Map<UUID, Views>> views(Sql sql, Collection<UUID> shares) {
        return sql.rows(VIEWS, (Object) shares.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, Views> views = new HashMap<>();
            rows.forEach(row -> views.put(row.id(0), new Views(row.count(1), Instant.ofEpochMilli(row.time(2)))));
            return views;
        });
    }

    private static <T> Mutiny.SelectionQuery<T> about(Mutiny.SelectionQuery<T> query, WholeSession session) {
        return query.setParameter("system", session.interval().systemId()).setParameter("sessions", session.ids());
    }
}
