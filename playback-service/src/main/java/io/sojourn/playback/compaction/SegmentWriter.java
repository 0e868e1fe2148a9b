package io.sojourn.playback.compaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.playback.SegmentsConfig;
import io.sojourn.playback.blobs.Blob;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.segments.Segment;
import io.sojourn.playback.segments.SegmentId;
import io.sojourn.playback.segments.SegmentReader;
import io.sojourn.playback.segments.Zstandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes the contents of segments: compressed, encrypted, and announced before. */
@ApplicationScoped
class SegmentWriter {
    /** Whatever is not compressed to this part of its length is of another page than its base, most likely. */
    private static final int USUAL = 10;

    private final CompactionStore store;
    private final SegmentReader reader;
    private final BlobStore blobs;
    private final SegmentsConfig config;
    private final Clock clock;
    private final Counter raw;
    private final Counter stored;

    @Inject
    SegmentWriter(
            CompactionStore store,
            SegmentReader reader,
            BlobStore blobs,
            SegmentsConfig config,
            Clock clock,
            MeterRegistry registry) {
        this.store = store;
        this.reader = reader;
        this.blobs = blobs;
        this.config = config;
        this.clock = clock;
        this.raw = counter(registry, "raw", "Bytes of recordings that were put together, as JSON");
        this.stored = counter(registry, "stored", "Bytes that they are stored as");
    }

    /**
     * Writes a segment; nothing is read from it until it is kept.
     *
     * @param own what it is compressed with, if that is not kept yet; otherwise it is looked for
     */
    Uni<NewSegment> write(RecordingId recording, DataKey key, NewSegment.Draft draft, @Nullable Dictionary own) {
        return (own == null ? kept(recording, key, draft) : Uni.createFrom().item(Optional.of(own)))
                .chain(base -> onWorker(() -> compressed(draft.json(), base.orElse(null), draft.picture())))
                .chain(content -> put(recording, key, content, draft));
    }

    private Uni<Optional<Dictionary>> kept(RecordingId recording, DataKey key, NewSegment.Draft draft) {
        return store.base(recording, draft.first()).chain(base -> base.map(
                        id -> reader.base(id, key).map(content -> content.map(found -> new Dictionary(id.id(), found))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<NewSegment> put(RecordingId recording, DataKey key, Compressed content, NewSegment.Draft draft) {
        SegmentId id = new SegmentId(recording, UUID.randomUUID());
        byte[] sealed = key.seal(content.bytes(), id.name());
        Segment segment = new Segment(id, content.base());
        int rawBytes = draft.json().length;
        NewSegment written = new NewSegment(segment, draft.parts(), sealed.length, rawBytes, draft.checkpointBytes());
        return store.coming(written, clock.instant())
                .chain(() -> blobs.put(BlobKind.SEGMENTS, List.of(new Blob(id.name(), sealed))))
                .invoke(() -> {
                    raw.increment(rawBytes);
                    stored.increment(sealed.length);
                })
                .replaceWith(written);
    }

    /** Others will be compressed with what is compressed alone: that is worth a little. */
    private Compressed compressed(byte[] json, @Nullable Dictionary base, boolean picture) {
        if (base == null) {
            return alone(json);
        }
        byte[] bytes = Zstandard.compress(json, base.content(), config.level());
        Compressed based = new Compressed(base.id(), bytes);
        if (!picture || (long) bytes.length * USUAL < json.length) {
            return based;
        }
        Compressed alone = alone(json);
        return alone.bytes().length < bytes.length + bytes.length / USUAL ? alone : based;
    }

    private Compressed alone(byte[] json) {
        return new Compressed(null, Zstandard.compress(json, null, config.levelAlone()));
    }

    private static <T> Uni<T> onWorker(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Counter counter(MeterRegistry registry, String stage, String description) {
        return Counter.builder("sojourn.playback.segment.bytes")
                .description(description)
                .tag("stage", stage)
                .register(registry);
    }

    /** The content of a segment, by which others are compressed. */
    record Dictionary(UUID id, byte[] content) {
        static Dictionary of(NewSegment written, NewSegment.Draft draft) {
            return new Dictionary(written.segment().id().id(), draft.json());
        }
    }

    private record Compressed(@Nullable UUID base, byte[] bytes) {}
}
