package io.sojourn.playback.content;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.content.EntitledChunk.Place;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.excerpts.Audience;
import io.sojourn.playback.excerpts.Excerpt;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingRegister;
import io.sojourn.playback.segments.Segment;
import io.sojourn.playback.segments.SegmentContent;
import io.sojourn.playback.segments.SegmentId;
import io.sojourn.playback.segments.SegmentReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Opens what belongs to a session. Of a segment that belongs to it in part, the other part is left out, chunk by chunk, and to those who have a link or a
 * file event by event.
 */
@ApplicationScoped
public class ContentService {
    private final ContentStore store;
    private final RecordingRegister register;
    private final SegmentReader segments;
    private final BlobStore blobs;

    @Inject
    ContentService(ContentStore store, RecordingRegister register, SegmentReader segments, BlobStore blobs) {
        this.store = store;
        this.register = register;
        this.segments = segments;
        this.blobs = blobs;
    }

    /** The content of a chunk, wherever it is; empty if it does not belong to the session, or was erased. */
    public Uni<Optional<RecordedEvents>> chunk(String sessionId, ChunkId id, Audience audience) {
        return twice(() -> store.find(sessionId, id, audience), found -> IntStream.range(0, found.size())
                .filter(i -> found.get(i).sequence() == id.sequence())
                .boxed()
                .findFirst()
                .flatMap(at -> Optional.ofNullable(found.get(at).place()).map(place -> open(id, found, at)
                        .map(content -> content.map(events -> entitled(events, place, audience))))));
    }

    /** The content of a segment, as far as it belongs to the session; empty if nothing of it does, or it was erased. */
    public Uni<Optional<RecordedEvents>> segment(
            String sessionId, RecordingId recording, int index, Audience audience) {
        return twice(() -> store.find(sessionId, recording.chunk(index), audience), found -> Optional.of(found)
                .filter(chunks -> isSegment(chunks, index))
                .filter(chunks -> chunks.stream().anyMatch(EntitledChunk::entitled))
                .map(chunks -> opened(recording, chunks, content -> entitled(content, chunks, audience))));
    }

    /** Whoever is told where a content is may come just as it moves: then it is asked for once more. */
    private static Uni<Optional<RecordedEvents>> twice(
            Finding finding, Function<List<EntitledChunk>, Optional<Uni<Optional<RecordedEvents>>>> opening) {
        Uni<Optional<RecordedEvents>> nothing = Uni.createFrom().item(Optional.empty());
        Function<List<EntitledChunk>, Uni<Optional<RecordedEvents>>> open =
                found -> opening.apply(found).orElse(nothing);
        return finding.find().chain(found -> opening.apply(found)
                .map(opened -> opened.chain(content -> content.isPresent()
                        ? Uni.createFrom().item(content)
                        : finding.find().chain(open::apply)))
                .orElse(nothing));
    }

    private Uni<Optional<RecordedEvents>> open(ChunkId id, List<EntitledChunk> found, int at) {
        EntitledChunk chunk = found.get(at);
        if (chunk.segment() == null) {
            return blobs.get(BlobKind.CHUNKS, id.name())
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(blob -> blob.map(content ->
                            new RecordedEvents(key(id.recording(), chunk).open(content, id.name()), true)));
        }
        return opened(id.recording(), found, content -> SegmentContent.slice(content, lengths(found), at + 1, at + 2));
    }

    private Uni<Optional<RecordedEvents>> opened(
            RecordingId recording, List<EntitledChunk> chunks, Function<byte[], byte[]> cut) {
        EntitledChunk any = chunks.getFirst();
        SegmentId id = new SegmentId(recording, Objects.requireNonNull(any.segment()));
        return Uni.createFrom()
                .item(() -> key(recording, any))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(key -> segments.content(new Segment(id, any.base()), key))
                .map(content -> content.map(whole -> new RecordedEvents(cut.apply(whole), false)));
    }

    private DataKey key(RecordingId id, EntitledChunk chunk) {
        return register.opened(id, chunk.keys());
    }

    private static boolean isSegment(List<EntitledChunk> chunks, int index) {
        return !chunks.isEmpty()
                && chunks.getFirst().segment() != null
                && chunks.getFirst().sequence() == index;
    }

    /** By the clock of the segment, as players do. */
    private static byte[] entitled(byte[] content, List<EntitledChunk> chunks, Audience audience) {
        if (!audience.isShownExcerpts() && chunks.stream().allMatch(EntitledChunk::entitled)) {
            return content;
        }
        List<Integer> lengths = lengths(chunks);
        Excerpt entitled = new Excerpt(clockOffsetMs(chunks));
        for (int i = 0; i < chunks.size(); i++) {
            Place place = chunks.get(i).place();
            if (place != null && i == 0 && audience.isShownExcerpts()) {
                place.addPictureTo(entitled, SegmentContent.slice(content, lengths, 0, 1));
                place.addTo(entitled, SegmentContent.slice(content, lengths, 1, 2), audience);
            } else if (place != null) {
                // A picture before the first chunk is of what that one begins with.
                place.addTo(entitled, SegmentContent.slice(content, lengths, i == 0 ? 0 : i + 1, i + 2), audience);
            }
        }
        return entitled.json();
    }

    private static long clockOffsetMs(List<EntitledChunk> chunks) {
        return chunks.stream()
                .map(EntitledChunk::place)
                .filter(Objects::nonNull)
                .mapToLong(Place::clockOffsetMs)
                .min()
                .orElseThrow();
    }

    private static RecordedEvents entitled(RecordedEvents events, Place place, Audience audience) {
        if (place.isShown(place.clockOffsetMs(), audience)) {
            return events;
        }
        Excerpt entitled = new Excerpt(place.clockOffsetMs());
        place.addTo(entitled, events.json(), audience);
        return new RecordedEvents(entitled.json(), false);
    }

    private static List<Integer> lengths(List<EntitledChunk> chunks) {
        return SegmentContent.lengths(
                chunks.getFirst().checkpointBytes(),
                chunks.stream().map(EntitledChunk::rawBytes).toList());
    }

    private interface Finding {
        Uni<List<EntitledChunk>> find();
    }
}
