package io.sojourn.playback.compaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.playback.SegmentsConfig;
import io.sojourn.playback.checkpoints.Checkpoint;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.segments.SegmentContent;
import java.time.Instant;
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
    private final SegmentsConfig config;
    private final int largest;
    private final List<NewSegment> written = new ArrayList<>();
    private final List<Integer> apart = new ArrayList<>();
    private SegmentContent content = new SegmentContent();
    private List<NewSegment.Part> parts = new ArrayList<>();
    private boolean picture;
    private int checkpointBytes;
    /** How long the last picture is, and of when. */
    private int pictureBytes;

    private Instant begun = Instant.EPOCH;
    /** What was before the segment since the last picture: nothing, but behind the beginning of a recording. */
    private byte[] lead = {};
    /** What was written alone last, with which the next ones are compressed. */
    private SegmentWriter.@Nullable Dictionary base;
    /** Whether it can be said what the page became. */
    private boolean followed;

    private @Nullable UUID openId;
    private byte[] openContent = new byte[0];

    StretchRun(Recording recording, List<StoredChunk> stretch, SegmentsConfig config) {
        this.recording = recording;
        this.stretch = stretch;
        this.config = config;
        this.largest = (int) config.largest().asLongValue();
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
                        followed = false;
                        return flush();
                    }
                    return makeRoom(chunk, piece.get()).invoke(() -> take(chunk, piece.get()));
                });
    }

    /** Ends the segment before a chunk that has no room in it, or is far from the last picture. Then the next one begins with a picture, if that can be made. */
    private Uni<Void> makeRoom(StoredChunk chunk, Piece piece) {
        int length = SegmentContent.length(piece.json());
        boolean fits = content.size() + length < largest;
        if (fits && endsBeginning(chunk)) {
            byte[] beginning = content.soFar();
            // Of a page that is larger no picture is made anyway.
            return flush().invoke(() -> lead = beginning.length > largest / 2 ? new byte[0] : beginning);
        }
        if (parts.isEmpty() || fits && !isFar(chunk, length)) {
            return Uni.createFrom().voidItem();
        }
        Optional<byte[]> checkpoint = checkpoint(piece);
        return fits && checkpoint.isEmpty()
                ? Uni.createFrom().voidItem()
                : flush().invoke(() -> checkpoint.ifPresent(made -> checkpointBytes = content.add(made)));
    }

    /** What a viewer sees first is little, so that it is there at once: the beginning of a recording is a segment of its own. */
    private boolean endsBeginning(StoredChunk chunk) {
        return picture
                && !parts.isEmpty()
                && parts.getFirst().sequence() == 0
                && !chunk.from().isBefore(begun.plus(config.beginning()));
    }

    private boolean isFar(StoredChunk chunk, int length) {
        long most = Math.max(config.checkpointAfterBytes().asLongValue(), pictureBytes);
        return followed
                && (lead.length + content.size() - pictureBytes + length > most
                        || !chunk.from().isBefore(begun.plus(config.checkpointAfter())));
    }

    private Optional<byte[]> checkpoint(Piece next) {
        if (!followed) {
            return Optional.empty();
        }
        Optional<byte[]> checkpoint = Checkpoint.between(sincePicture(), next.json(), largest / 2)
                .filter(made -> made.length + SegmentContent.length(next.json()) < largest);
        recording.tried(checkpoint.isPresent());
        followed = checkpoint.isPresent();
        return checkpoint;
    }

    private byte[] sincePicture() {
        SegmentContent since = new SegmentContent();
        since.add(lead);
        since.add(content.soFar());
        return since.json();
    }

    private @Nullable Piece piece(StoredChunk chunk, Map<String, byte[]> blobs, byte[] old) {
        if (chunk.segment() != null) {
            List<StoredChunk> together = stretch.stream()
                    .filter(one -> chunk.segment().equals(one.segment()))
                    .toList();
            List<Integer> lengths = SegmentContent.lengths(
                    chunk.checkpointBytes(),
                    together.stream().map(StoredChunk::rawBytes).toList());
            int at = together.indexOf(chunk) + 1;
            byte[] checkpoint =
                    at == 1 && chunk.checkpointBytes() > 0 ? SegmentContent.slice(old, lengths, 0, 1) : null;
            return new Piece(SegmentContent.slice(old, lengths, at, at + 1), null, checkpoint);
        }
        ChunkId id = recording.id().chunk(chunk.sequence());
        byte[] gzip = Pieces.opened(id, blobs, recording.key());
        byte[] json = Pieces.inflated(gzip, largest);
        return json == null ? null : new Piece(json, Pieces.sealedDigest(id, gzip, json, recording.key()), null);
    }

    private void take(StoredChunk chunk, Piece piece) {
        boolean isFirst = parts.isEmpty();
        if (isFirst) {
            begin(chunk, piece);
        }
        int length = content.add(piece.json());
        parts.add(new NewSegment.Part(chunk.sequence(), chunk.segment(), length, piece.sealedDigest()));
        if (isFirst) {
            pictureBytes = lead.length > 0 ? pictureBytes : checkpointBytes > 0 ? checkpointBytes : length;
        }
    }

    private void begin(StoredChunk chunk, Piece piece) {
        if (lead.length > 0) {
            picture = false;
            return;
        }
        if (checkpointBytes == 0) {
            checkpointBytes = piece.checkpoint() == null ? 0 : content.add(piece.checkpoint());
            followed = chunk.snapshot();
        }
        picture = chunk.snapshot() || checkpointBytes > 0;
        begun = chunk.from();
    }

    private Uni<Void> flush() {
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        NewSegment.Draft whole = new NewSegment.Draft(content.json(), parts, checkpointBytes, picture);
        content = new SegmentContent();
        parts = new ArrayList<>();
        checkpointBytes = 0;
        lead = new byte[0];
        return recording
                .write(whole, base)
                .invoke(one -> {
                    written.add(one);
                    base = one.segment().base() == null ? SegmentWriter.Dictionary.of(one, whole) : base;
                })
                .replaceWithVoid();
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

    /**
     * What is in a chunk.
     *
     * @param checkpoint the picture that was made before it, null if none
     */
    private record Piece(byte[] json, byte @Nullable [] sealedDigest, byte @Nullable [] checkpoint) {}

    /** The recording that the stretch is of. */
    interface Recording {
        RecordingId id();

        DataKey key();

        /** The blobs of those of its chunks that have one of their own, by name. */
        Uni<Map<String, byte[]>> blobs(List<StoredChunk> chunks);

        /** The content of one of its segments. */
        Uni<byte[]> content(UUID segment);

        Uni<NewSegment> write(NewSegment.Draft draft, SegmentWriter.@Nullable Dictionary base);

        /** A picture was to be made. */
        void tried(boolean made);
    }
}
