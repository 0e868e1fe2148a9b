package io.sojourn.playback.replay;

import io.smallrye.mutiny.Uni;
import io.sojourn.playback.excerpts.Audience;
import io.sojourn.playback.manifests.ManifestReader;
import io.sojourn.playback.sessions.SessionInterval;
import io.sojourn.playback.sessions.SessionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what belongs to a session. */
@ApplicationScoped
public class ReplayService {
    private final SessionStore sessions;
    private final ReplayStore replay;
    private final ManifestReader manifests;
    private final ReplayConfig config;

    @Inject
    ReplayService(SessionStore sessions, ReplayStore replay, ManifestReader manifests, ReplayConfig config) {
        this.sessions = sessions;
        this.replay = replay;
        this.manifests = manifests;
        this.config = config;
    }

    /** What of the recordings of a session overlaps the asked range; empty if there is no such session. */
    public Uni<Optional<PlaybackView>> playback(String systemId, String sessionId, Window asked, Audience audience) {
        return sessions.find(systemId, sessionId).chain(found -> found.map(session -> pieces(session, asked, audience)
                        .chain(pieces -> view(session, pieces))
                        .map(view -> Optional.of(audience == Audience.ANYBODY ? view.unnamed() : view)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<PlaybackView> view(SessionInterval session, List<PlayablePiece> pieces) {
        Set<String> ids = pieces.stream().map(PlayablePiece::recordingId).collect(Collectors.toSet());
        return manifests.health(session.systemId(), ids).map(healths -> PlaybackView.of(session, pieces, healths));
    }

    private Uni<List<PlayablePiece>> pieces(SessionInterval session, Window asked, Audience audience) {
        return replay.window(session, config, audience).chain(whole -> {
            Window window = asked.and(whole);
            Uni<List<PlayablePiece>> pieces =
                    window.isEmpty() ? Uni.createFrom().item(List.of()) : replay.pieces(session, window, whole);
            return audience.isShownExcerpts() ? pieces.map(found -> within(whole, found)) : pieces;
        });
    }

    private static List<PlayablePiece> within(Window whole, List<PlayablePiece> pieces) {
        return pieces.stream().map(piece -> piece.within(whole)).toList();
    }
}
