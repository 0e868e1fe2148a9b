package io.sojourn.playback.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.database.Sql;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.messaging.progress.ProgressStore;
import io.sojourn.messaging.progress.ProgressStore.Position;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.intake.ChunkBooks.Ended;
import io.sojourn.playback.recordings.ChunkEntry;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.ChunkStore;
import io.sojourn.playback.recordings.OpenRecording;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingRegister;
import io.sojourn.playback.recordings.RecordingStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Stores batches of chunks. The order makes it safe to stop anywhere and to begin again: first the recording with its key, then the
 * encrypted contents, then their index entries; a content without entry is written anew.
 */
@ApplicationScoped
class IntakeService {
    private final RecordingRegister register;
    private final RecordingStore recordings;
    private final ChunkStore chunks;
    private final BlobStore blobs;
    private final ProgressStore progress;
    private final ChunkBooks books;

    @Inject
    IntakeService(
            RecordingRegister register,
            RecordingStore recordings,
            ChunkStore chunks,
            BlobStore blobs,
            ProgressStore progress,
            ChunkBooks books) {
        this.register = register;
        this.recordings = recordings;
        this.chunks = chunks;
        this.blobs = blobs;
        this.progress = progress;
        this.books = books;
    }

    /**
     * Stores what is new, and books what became of all records; doing it again changes nothing.
     *
     * @param positions after the batch
     */
    Uni<IntakeOutcome> store(ChunkBatch batch, List<Position> positions) {
        return sorted(batch.chunks())
                .call(sorting -> blobs.put(BlobKind.CHUNKS, sorting.blobs()))
                .map(sorting -> outcome(batch, sorting))
                .call(done -> chunks.add(done.entries(), sql -> count(sql, positions, done.outcome())))
                .map(Done::outcome);
    }

    private Uni<Void> count(Sql sql, List<Position> positions, IntakeOutcome outcome) {
        return positions.isEmpty()
                ? Uni.createFrom().voidItem()
                : progress.advance(sql, positions).chain(before -> books.book(sql, before, outcome.ended())
                        .chain(() -> recordings.addRefused(sql, outcome.refused(before))));
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
                ? Uni.createFrom().item(() -> new ChunkSorting(Map.of(), new KnownContents()))
                : register.open(batch.stream()
                                .map(one -> IncomingChunk.recordingOf(one.chunk()))
                                .toList())
                        .chain(open -> sort(batch, open));
    }

    private Uni<ChunkSorting> sort(List<IncomingChunk> batch, Map<RecordingId, OpenRecording> open) {
        return chunks.sealedDigests(
                        batch.stream().map(IncomingChunk::id).distinct().toList())
                .chain(digests -> onWorker(() -> KnownContents.open(open, digests)))
                .chain(known -> whole(known, batch, open))
                .chain(known -> onWorker(() -> new ChunkSorting(open, known).sort(batch)));
    }

    private Uni<KnownContents> whole(
            KnownContents known, List<IncomingChunk> batch, Map<RecordingId, OpenRecording> open) {
        Set<ChunkId> doubtful = known.doubtful(batch);
        return doubtful.isEmpty()
                ? Uni.createFrom().item(known)
                : blobs.get(BlobKind.CHUNKS, KnownContents.names(doubtful))
                        .chain(stored -> onWorker(() -> known.with(open, doubtful, stored)));
    }

    private static <T> Uni<T> onWorker(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private record Done(List<ChunkEntry> entries, IntakeOutcome outcome) {}
}
