package io.sojourn.playback.notes;

import io.smallrye.mutiny.Uni;
import io.sojourn.playback.sessions.WholeSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stored notes. */
@ApplicationScoped
class NoteStore {
    private static final String OF_SESSION =
            "from Note where systemId = :system and sessionId in :sessions order by at, createdAt, id";
    private static final String COUNT = "select count(*) from Note where systemId = :system and sessionId in :sessions";
    private static final String ONE = "from Note where systemId = :system and sessionId in :sessions and id = :id";

    /** The notes of a session, by their moments. */
    Uni<List<NoteEntity>> of(Mutiny.Session database, WholeSession session) {
        return about(database.createSelectionQuery(OF_SESSION, NoteEntity.class), session)
                .getResultList();
    }

    /** How many notes a session has. */
    Uni<Long> count(Mutiny.Session database, WholeSession session) {
        return about(database.createSelectionQuery(COUNT, Long.class), session).getSingleResult();
    }

    /** A note of a session, to be changed; null if there is none. */
    Uni<NoteEntity> locked(Mutiny.Session database, WholeSession session, UUID id) {
        return about(database.createSelectionQuery(ONE, NoteEntity.class), session)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull();
    }

    private static <T> Mutiny.SelectionQuery<T> about(Mutiny.SelectionQuery<T> query, WholeSession session) {
        return query.setParameter("system", session.interval().systemId()).setParameter("sessions", session.ids());
    }
}
