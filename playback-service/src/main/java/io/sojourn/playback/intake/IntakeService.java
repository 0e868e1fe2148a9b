package io.sojourn.playback.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.contracts.RecordingChunk;
import io.sojourn.playback.encryption.MasterKey;
import io.sojourn.playback.recordings.BlobStore;
import io.sojourn.playback.recordings.ChunkStore;
import io.sojourn.playback.recordings.KnownRecording;
import io.sojourn.playback.recordings.NewRecording;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Stores batches of chunks. The order makes it safe to stop anywhere and to begin again: first the recording with its key, then the
 * encrypted contents, then their index entries; a content without entry is written anew.
 */
@ApplicationScoped
class IntakeService {
    private final MasterKey masterKey;
    private final RecordingStore recordings;
    private final ChunkStore chunks;
    private final BlobStore blobs;

    @Inject
    IntakeService(MasterKey masterKey, RecordingStore recordings, ChunkStore chunks, BlobStore blobs) {
        this.masterKey = masterKey;
        this.recordings = recordings;
        this.chunks = chunks;
        this.blobs = blobs;
    }

    /** Stores what is new; storing the same again changes nothing. */
    Uni<IntakeOutcome> store(List<IncomingChunk> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().item(new IntakeOutcome(0, 0, List.of()));
        }
        return recordingsOf(batch)
                .chain(known -> sort(batch, known))
                .call(sorting -> blobs.put(sorting.blobs()))
                .call(sorting -> chunks.add(sorting.entries()))
                .map(ChunkSorting::outcome);
    }

    private Uni<ChunkSorting> sort(List<IncomingChunk> batch, Map<RecordingId, KnownRecording> known) {
        return chunks.sealedDigests(
                        batch.stream().map(IncomingChunk::id).distinct().toList())
                .chain(digests -> onWorker(() -> new ChunkSorting(masterKey, known, digests).sort(batch)));
    }

    /** The recordings of the batch, after adding those that are new. */
    private Uni<Map<RecordingId, KnownRecording>> recordingsOf(List<IncomingChunk> batch) {
        Map<RecordingId, RecordingChunk> firsts = new HashMap<>();
        batch.forEach(chunk -> firsts.putIfAbsent(chunk.recording(), chunk.chunk()));
        return recordings.find(firsts.keySet()).chain(known -> {
            if (known.size() == firsts.size()) {
                return Uni.createFrom().item(known);
            }
            firsts.keySet().removeAll(known.keySet());
            return add(firsts.values(), known);
        });
    }

    private Uni<Map<RecordingId, KnownRecording>> add(
            Collection<RecordingChunk> firsts, Map<RecordingId, KnownRecording> known) {
        List<RecordingId> ids = firsts.stream().map(RecordingId::of).toList();
        return onWorker(() -> firsts.stream().map(this::recording).toList())
                .chain(recordings::addMissing)
                .chain(() -> recordings.find(ids))
                .invoke(added -> added.putAll(known));
    }

    private NewRecording recording(RecordingChunk first) {
        RecordingId id = RecordingId.of(first);
        byte[] key = masterKey.newWrappedKey(id.name());
        return new NewRecording(id, first.anonymousId(), first.tabId(), first.sourceId(), key);
    }

    private static <T> Uni<T> onWorker(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
