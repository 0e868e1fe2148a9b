package io.sojourn.playback.replay;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.playback.encryption.MasterKey;
import io.sojourn.playback.recordings.BlobStore;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingStore;
import io.sojourn.playback.sessions.SessionInterval;
import io.sojourn.playback.sessions.SessionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds what belongs to a session and opens it. */
@ApplicationScoped
class ReplayService {
    private final SessionStore sessions;
    private final ReplayStore replay;
    private final RecordingStore recordings;
    private final BlobStore blobs;
    private final MasterKey masterKey;
    private final ReplayConfig config;

    @Inject
    ReplayService(
            SessionStore sessions,
            ReplayStore replay,
            RecordingStore recordings,
            BlobStore blobs,
            MasterKey masterKey,
            ReplayConfig config) {
        this.sessions = sessions;
        this.replay = replay;
        this.recordings = recordings;
        this.blobs = blobs;
        this.masterKey = masterKey;
        this.config = config;
    }

    /** The chunks of a session that overlap the asked range; empty if there is no such session. */
    Uni<Optional<PlaybackView>> playback(String systemId, String sessionId, Window asked) {
        return sessions.find(systemId, sessionId).chain(found -> found.map(
                        session -> chunks(session, asked).map(chunks -> Optional.of(PlaybackView.of(session, chunks))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** The content of a chunk as the recorder sent it; empty if it does not belong to the session, or was erased. */
    Uni<Optional<byte[]>> content(String sessionId, ChunkId chunk) {
        return sessions.find(chunk.recording().systemId(), sessionId)
                .chain(found -> found.map(session -> belongs(session, chunk))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .chain(belongs -> belongs ? open(chunk) : Uni.createFrom().item(Optional.empty()));
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
        return recordings.wrappedKey(chunk.recording()).chain(key -> key.map(wrapped -> open(chunk, wrapped))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<byte[]>> open(ChunkId chunk, byte[] wrappedKey) {
        RecordingId recording = chunk.recording();
        return blobs.get(chunk)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(blob -> blob.map(content ->
                        masterKey.unwrap(wrappedKey, recording.name()).open(content, chunk.name())));
    }
}
