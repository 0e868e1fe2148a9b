package io.sojourn.playback.appearance;

import io.smallrye.mutiny.Uni;
import io.sojourn.playback.assets.AssetContent;
import io.sojourn.playback.assets.AssetId;
import io.sojourn.playback.assets.AssetService;
import io.sojourn.playback.excerpts.Audience;
import io.sojourn.playback.manifests.ManifestReader;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.replay.SessionRecordings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Opens what a session's recordings name, and nothing else. */
@ApplicationScoped
class AppearanceService {
    private final SessionRecordings recordings;
    private final ManifestReader manifests;
    private final AssetService assets;

    @Inject
    AppearanceService(SessionRecordings recordings, ManifestReader manifests, AssetService assets) {
        this.recordings = recordings;
        this.manifests = manifests;
        this.assets = assets;
    }

    /** The assets of a recording; empty if it does not belong to the session. */
    Uni<Optional<AssetList>> assets(String sessionId, RecordingId recording, Audience audience) {
        return recordings
                .of(recording.systemId(), sessionId, audience)
                .chain(ofSession -> ofSession.contains(recording.id())
                        ? manifests.assets(recording).map(assets -> Optional.of(AssetList.of(assets)))
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** An asset; empty if no recording of the session names it, or it is not there. */
    Uni<Optional<AssetContent>> content(String sessionId, AssetId asset, Audience audience) {
        return recordings
                .of(asset.systemId(), sessionId, audience)
                .chain(ofSession -> manifests.name(asset, ofSession))
                .chain(named -> named ? assets.content(asset) : Uni.createFrom().item(Optional.empty()));
    }
}
