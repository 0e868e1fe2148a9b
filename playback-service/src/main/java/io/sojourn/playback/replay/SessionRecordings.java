package io.sojourn.playback.replay;

import io.smallrye.mutiny.Uni;
import io.sojourn.playback.excerpts.Audience;
import io.sojourn.playback.sessions.SessionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Which recordings belong to a session: what is read by way of a session is read of these only. */
@ApplicationScoped
public class SessionRecordings {
    private final SessionStore sessions;
    private final ReplayStore replay;
    private final ReplayConfig config;

    @Inject
    SessionRecordings(SessionStore sessions, ReplayStore replay, ReplayConfig config) {
        this.sessions = sessions;
        this.replay = replay;
        this.config = config;
    }

    /** The ids of the recordings of which something belongs to a session; none if there is no such session. */
    public Uni<Set<String>> of(String systemId, String sessionId, Audience audience) {
        return sessions.find(systemId, sessionId)
                .chain(found -> found.map(session -> replay.window(session, config, audience)
                                .chain(window -> window.isEmpty()
                                        ? Uni.createFrom().item(Set.<String>of())
                                        : replay.recordings(session, window)))
                        .orElseGet(() -> Uni.createFrom().item(Set.of())));
    }
}
