package io.sojourn.playback.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.messaging.progress.ProgressStore.Position;
import io.sojourn.playback.encryption.MasterKey;
import io.sojourn.playback.intake.ChunkBooks.Ended;
import io.sojourn.playback.recordings.BlobStore;
import io.sojourn.playback.recordings.ChunkEntry;
import io.sojourn.playback.recordings.ChunkStore;
import io.sojourn.playback.recordings.KnownRecording;
import io.sojourn.playback.recordings.NewRecording;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
    private final ChunkBooks books;

    @Inject
    IntakeService(
            MasterKey masterKey, RecordingStore recordings, ChunkStore chunks, BlobStore blobs, ChunkBooks books) {
        this.masterKey = masterKey;
        this.recordings = recordings;
        this.chunks = chunks;
        this.blobs = blobs;
        this.books = books;
    }

    /**
     * Stores what is new, and books what became of all records; doing it again changes nothing.
     *
     * @param positions after the batch
     */
    Uni<IntakeOutcome> store(ChunkBatch batch, List<Position> positions) {
        return sorted(batch.chunks())
                .call(sorting -> blobs.put(sorting.blobs()))
                .map(sorting -> outcome(batch, sorting))
                .call(done -> chunks.add(
                        done.entries(),
                        sql -> books.book(sql, positions, done.outcome().ended())))
                .map(Done::outcome);
    }

    private static Done outcome(ChunkBatch batch, ChunkSorting sorting) {
        List<Ended> ended = new ArrayList<>(sorting.ended());
        batch.refused().forEach(letter -> ended.add(new Ended(letter.record(), State.DEAD_LETTERED)));
        List<DeadLetter> dead = new ArrayList<>(batch.refused());
        dead.addAll(sorting.refused());
        return new Done(sorting.entries(), new IntakeOutcome(ended, dead));
    }

    private Uni<ChunkSorting> sorted(List<IncomingChunk> batch) {
        return batch.isEmpty()
                ? Uni.createFrom().item(() -> new ChunkSorting(masterKey, Map.of(), Map.of()))
                : recordingsOf(batch).chain(known -> sort(batch, known));
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

    private record Done(List<ChunkEntry> entries, IntakeOutcome outcome) {}
}
