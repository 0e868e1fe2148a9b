package io.sojourn.session.similar;

import io.smallrye.mutiny.Uni;
import io.sojourn.session.projection.SessionProjection;
import io.sojourn.session.similar.Similarity.Similar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the sessions of others that are most similar to one (P12). */
@ApplicationScoped
class SimilarService {
    private static final Duration REACH = Duration.ofDays(90);

    private final ComparedSessionStore sessions;
    private final SessionProjection projection;
    private final Clock clock;

    @Inject
    SimilarService(ComparedSessionStore sessions, SessionProjection projection, Clock clock) {
        this.sessions = sessions;
        this.projection = projection;
        this.clock = clock;
    }

    /** Those of a session; null if there is no such session. */
    Uni<@Nullable Found> to(UUID systemId, UUID sessionId) {
        return sessions.find(systemId, sessionId)
                .chain(session -> session == null ? Uni.createFrom().nullItem() : to(systemId, session));
    }

    private Uni<Found> to(UUID systemId, ComparedSession session) {
        long from = clock.instant().minus(REACH).toEpochMilli();
        return projection
                .reading((table, workspace) ->
                        new Candidates(table, session.id(), session.personId(), session.tags()).since(from, systemId))
                .chain(places -> sessions.at(systemId, places, !session.errors().isEmpty()))
                .map(others -> new Found(new Similarity(session, others).ranked(), others.size()));
    }

    /**
     * What is similar.
     *
     * @param compared how many sessions were compared
     */
    record Found(List<Similar> similar, int compared) {}
}
