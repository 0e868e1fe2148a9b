package io.sojourn.playback.sessions;

import io.smallrye.mutiny.Uni;
import io.sojourn.playback.PlaybackProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds the sessions that requests are about, for what is kept beside them. */
@ApplicationScoped
public class ExistingSessions {
    private final SessionStore sessions;

    @Inject
    ExistingSessions(SessionStore sessions) {
        this.sessions = sessions;
    }

    /** The session of an id, or the one that it was merged into; fails with the problem to answer if there is none. */
    public Uni<WholeSession> whole(String systemId, String sessionId) {
        return sessions.find(systemId, sessionId)
                .map(found -> found.orElseThrow(() -> PlaybackProblem.SESSION_NOT_FOUND.because("There is no session "
                        + sessionId + ". A session that has just begun can take a few seconds to appear.")))
                .chain(session ->
                        sessions.idsOf(systemId, session.sessionId()).map(ids -> new WholeSession(session, ids)));
    }
}
