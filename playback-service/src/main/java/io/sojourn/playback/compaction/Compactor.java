package io.sojourn.playback.compaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.playback.SegmentsConfig;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.compaction.CompactionStore.Due;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingRegister;
import io.sojourn.playback.segments.SegmentReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts the chunks of a recording together. It can be stopped anywhere: a segment is announced, written, and then in one transaction takes its chunks over;
 * what they were in before goes afterwards. What comes late is put together with its neighbours anew.
 */
@ApplicationScoped
class Compactor {
    private final CompactionStore store;
    private final RecordingRegister register;
    private final SegmentReader reader;
    private final SegmentWriter writer;
    private final BlobStore blobs;
    private final SegmentsConfig config;
    private final Clock clock;
    private final Counter checkpoints;
    private final Counter notMade;

    @Inject
    Compactor(
            CompactionStore store,
            RecordingRegister register,
            SegmentReader reader,
            SegmentWriter writer,
            BlobStore blobs,
            SegmentsConfig config,
            Clock clock,
            MeterRegistry registry) {
        this.store = store;
        this.register = register;
        this.reader = reader;
        this.writer = writer;
        this.blobs = blobs;
        this.config = config;
        this.clock = clock;
        this.checkpoints = counter(registry, "made");
        this.notMade = counter(registry, "impossible");
    }

    /** Puts together what is complete of a recording, and says when it is to be looked at again. */
    Uni<Void> compact(Due due) {
        return register.key(due.id())
                .chain(key -> key.map(found -> compact(due, found))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> store.done(due, clock.instant()));
    }

    private Uni<Void> compact(Due due, DataKey key) {
        return store.chunks(due.id()).chain(chunks -> {
            boolean more = chunks.size() == CompactionStore.MOST_CHUNKS;
            List<StoredChunk> known = more ? withoutCutSegment(chunks) : chunks;
            List<List<StoredChunk>> stretches = Stretches.of(known, due.ended() || more);
            return each(new OfRecording(due.id(), key), stretches)
                    .chain(() -> more && !stretches.isEmpty()
                            ? compact(due, key)
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> each(OfRecording recording, List<List<StoredChunk>> stretches) {
        return Multi.createFrom()
                .iterable(stretches)
                .onItem()
                .transformToUniAndConcatenate(stretch -> compact(recording, stretch))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> compact(OfRecording recording, List<StoredChunk> stretch) {
        StretchRun run = new StretchRun(recording, stretch, config);
        return run.run()
                .chain(() -> store.keep(recording.id(), run.written(), run.replaced(), run.apart(), clock.instant()));
    }

    /** A segment whose end is not known is left as it is. */
    private static List<StoredChunk> withoutCutSegment(List<StoredChunk> chunks) {
        UUID last = chunks.getLast().segment();
        return last == null
                ? chunks
                : chunks.stream().filter(chunk -> !last.equals(chunk.segment())).toList();
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("sojourn.playback.checkpoints")
                .description("Pictures that were to be made of recordings where they have none for long")
                .tag("outcome", outcome)
                .register(registry);
    }

    private final class OfRecording implements StretchRun.Recording {
        private final RecordingId id;
        private final DataKey key;

        private OfRecording(RecordingId id, DataKey key) {
            this.id = id;
            this.key = key;
        }

        @Override
        public RecordingId id() {
            return id;
        }

        @Override
        public DataKey key() {
            return key;
        }

        @Override
        public Uni<Map<String, byte[]>> blobs(List<StoredChunk> chunks) {
            return Pieces.blobs(blobs, id, chunks);
        }

        @Override
        public Uni<byte[]> content(UUID segment) {
            return store.segments(id, List.of(segment))
                    .chain(found -> reader.content(found.getFirst(), key))
                    .map(content -> content.orElseThrow(
                            () -> new IllegalStateException("The content of " + segment + " is gone")));
        }

        @Override
        public Uni<NewSegment> write(NewSegment.Draft draft, SegmentWriter.@Nullable Dictionary base) {
            return writer.write(id, key, draft, base);
        }

        @Override
        public void tried(boolean made) {
            (made ? checkpoints : notMade).increment();
        }
    }
}
