package io.sojourn.playback.compaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.segments.SegmentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Removes the blobs that nothing is read from any more since chunks were put together. It can stop anywhere and begin again. */
@ApplicationScoped
class SegmentRemoval {
    private static final int AT_ONCE = 100;

    /** Nobody works as long on one segment. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final SegmentRemovalStore store;
    private final BlobStore blobs;
    private final Clock clock;

    @Inject
    SegmentRemoval(SegmentRemovalStore store, BlobStore blobs, Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Removes all that is to be removed now. */
    Uni<Void> run() {
        Instant now = clock.instant();
        return all(() -> store.uncleared(AT_ONCE), this::clear)
                .chain(() -> store.abandon(now.minus(ABANDONED), now))
                .chain(() -> all(() -> store.leaving(AT_ONCE), this::remove));
    }

    private Uni<Void> clear(SegmentId id) {
        return store.chunkNames(id)
                .chain(names -> blobs.remove(BlobKind.CHUNKS, names))
                .chain(() -> store.cleared(id));
    }

    private Uni<Void> remove(SegmentId id) {
        return blobs.remove(BlobKind.SEGMENTS, List.of(id.name())).chain(() -> store.forget(id));
    }

    private Uni<Void> all(Supplier<Uni<List<SegmentId>>> some, Function<SegmentId, Uni<Void>> work) {
        return some.get().chain(ids -> Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> work.apply(id))
                .collect()
                .last()
                .chain(() -> ids.size() < AT_ONCE ? Uni.createFrom().voidItem() : all(some, work)));
    }
}
