package io.sojourn.playback.compaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.segments.SegmentContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts one stretch of chunks together, one chunk after the other, into one segment, or several where it is too long. What is written has no effect
 * until all of it is kept. Used once, by one thread after another.
 */
final class StretchRun {
    private final Recording recording;
    private final List<StoredChunk> stretch;
    private final int largest;
    private final List<NewSegment> written = new ArrayList<>();
    private final List<Integer> apart = new ArrayList<>();
    private SegmentContent content = new SegmentContent();
    private List<NewSegment.Part> parts = new ArrayList<>();
    private boolean picture;
    private @Nullable UUID openId;
    private byte[] openContent = new byte[0];

    StretchRun(Recording recording, List<StoredChunk> stretch, int largest) {
        this.recording = recording;
        this.stretch = stretch;
        this.largest = largest;
    }

    /** Writes the segments. */
    Uni<Void> run() {
        return each(
                        Pieces.groups(stretch),
                        group -> recording.blobs(group).chain(blobs -> each(group, chunk -> add(chunk, blobs))))
                .chain(this::flush);
    }

    List<NewSegment> written() {
        return written;
    }

    /** The sequences of those that cannot be put together. */
    List<Integer> apart() {
        return apart;
    }

    /** The segments that they were in before. */
    Set<UUID> replaced() {
        Set<UUID> replaced = new HashSet<>();
        stretch.stream().map(StoredChunk::segment).filter(Objects::nonNull).forEach(replaced::add);
        return replaced;
    }

    private Uni<Void> add(StoredChunk chunk, Map<String, byte[]> blobs) {
        return opened(chunk.segment())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(old -> Optional.ofNullable(piece(chunk, blobs, old)))
                .chain(piece -> {
                    if (piece.isEmpty()) {
                        apart.add(chunk.sequence());
                        return flush();
                    }
                    boolean fits =
                            content.size() + SegmentContent.length(piece.get().json()) < largest;
                    return (fits ? Uni.createFrom().voidItem() : flush()).invoke(() -> take(chunk, piece.get()));
                });
    }

    private @Nullable Piece piece(StoredChunk chunk, Map<String, byte[]> blobs, byte[] old) {
        if (chunk.segment() != null) {
            List<StoredChunk> together = stretch.stream()
                    .filter(one -> chunk.segment().equals(one.segment()))
                    .toList();
            List<Integer> lengths = together.stream().map(StoredChunk::rawBytes).toList();
            int at = together.indexOf(chunk);
            return new Piece(SegmentContent.slice(old, lengths, at, at + 1), null);
        }
        ChunkId id = recording.id().chunk(chunk.sequence());
        byte[] gzip = Pieces.opened(id, blobs, recording.key());
        byte[] json = Pieces.inflated(gzip, largest);
        return json == null ? null : new Piece(json, Pieces.sealedDigest(id, gzip, json, recording.key()));
    }

    private void take(StoredChunk chunk, Piece piece) {
        if (parts.isEmpty()) {
            picture = chunk.snapshot();
        }
        int length = content.add(piece.json());
        parts.add(new NewSegment.Part(chunk.sequence(), chunk.segment(), length, piece.sealedDigest()));
    }

    private Uni<Void> flush() {
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        byte[] json = content.json();
        List<NewSegment.Part> whole = parts;
        content = new SegmentContent();
        parts = new ArrayList<>();
        return recording.write(json, whole, picture).invoke(written::add).replaceWithVoid();
    }

    /** The content of the segment that a chunk was in before: the same for many chunks, one behind the other. */
    private Uni<byte[]> opened(@Nullable UUID id) {
        if (id == null || id.equals(openId)) {
            return Uni.createFrom().item(openContent);
        }
        return recording.content(id).invoke(found -> {
            openId = id;
            openContent = found;
        });
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> work.apply(one))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private record Piece(byte[] json, byte @Nullable [] sealedDigest) {}

    /** The recording that the stretch is of. */
    interface Recording {
        RecordingId id();

        DataKey key();

        /** The blobs of those of its chunks that have one of their own, by name. */
        Uni<Map<String, byte[]>> blobs(List<StoredChunk> chunks);

        /** The content of one of its segments. */
        Uni<byte[]> content(UUID segment);

        Uni<NewSegment> write(byte[] json, List<NewSegment.Part> parts, boolean picture);
    }
}
