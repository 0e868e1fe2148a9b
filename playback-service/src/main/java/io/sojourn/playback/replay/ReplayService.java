package io.sojourn.playback.replay;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.manifests.ManifestReader;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.RecordingRegister;
import io.sojourn.playback.sessions.SessionInterval;
import io.sojourn.playback.sessions.SessionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what belongs to a session and opens it. */
@ApplicationScoped
class ReplayService {
    private final SessionStore sessions;
    private final ReplayStore replay;
    private final RecordingRegister register;
    private final ManifestReader manifests;
    private final BlobStore blobs;
    private final ReplayConfig config;

    @Inject
    ReplayService(
            SessionStore sessions,
            ReplayStore replay,
            RecordingRegister register,
            ManifestReader manifests,
            BlobStore blobs,
            ReplayConfig config) {
        this.sessions = sessions;
        this.replay = replay;
        this.register = register;
        this.manifests = manifests;
        this.blobs = blobs;
        this.config = config;
    }

    /** The chunks of a session that overlap the asked range; empty if there is no such session. */
    Uni<Optional<PlaybackView>> playback(String systemId, String sessionId, Window asked) {
        return sessions.find(systemId, sessionId).chain(found -> found.map(session -> chunks(session, asked)
                        .chain(chunks -> view(session, chunks))
                        .map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** The content of a chunk as the recorder sent it; empty if it does not belong to the session, or was erased. */
    Uni<Optional<byte[]>> content(String sessionId, ChunkId chunk) {
        return sessions.find(chunk.recording().systemId(), sessionId)
                .chain(found -> found.map(session -> belongs(session, chunk))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .chain(belongs -> belongs ? open(chunk) : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<PlaybackView> view(SessionInterval session, List<PlayableChunk> chunks) {
        Set<String> ids = chunks.stream().map(PlayableChunk::recordingId).collect(Collectors.toSet());
        return manifests.health(session.systemId(), ids).map(healths -> PlaybackView.of(session, chunks, healths));
    }

    private Uni<List<PlayableChunk>> chunks(SessionInterval session, Window asked) {
        return replay.window(session, config)
                .map(asked::and)
                .chain(window -> window.isEmpty() ? Uni.createFrom().item(List.of()) : replay.chunks(session, window));
    }

    private Uni<Boolean> belongs(SessionInterval session, ChunkId chunk) {
        return replay.window(session, config)
                .chain(window ->
                        replay.chunks(session, window, chunk.recording().id()))
                .map(chunks -> chunks.stream().anyMatch(one -> one.sequence() == chunk.sequence()));
    }

    private Uni<Optional<byte[]>> open(ChunkId chunk) {
        return register.key(chunk.recording()).chain(key -> key.map(found -> open(chunk, found))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<byte[]>> open(ChunkId chunk, DataKey key) {
        return blobs.get(BlobKind.CHUNKS, chunk.name())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(blob -> blob.map(content -> key.open(content, chunk.name())));
    }
}
