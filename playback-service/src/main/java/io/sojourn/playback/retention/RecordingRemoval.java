package io.sojourn.playback.retention;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.retention.ExpiredRecordingStore.ExpiredSession;
import io.sojourn.playback.segments.SegmentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Removes recordings: the key, which makes all copies unreadable, then the contents, then what is known of them. It can stop anywhere and begin again:
 * what tells of something goes after it.
 */
@ApplicationScoped
class RecordingRemoval {
    private final ExpiredRecordingStore expired;
    private final BlobStore blobs;
    private final RetentionConfig config;
    private final Clock clock;

    @Inject
    RecordingRemoval(ExpiredRecordingStore expired, BlobStore blobs, RetentionConfig config, Clock clock) {
        this.expired = expired;
        this.blobs = blobs;
        this.config = config;
        this.clock = clock;
    }

    /** Removes all that is to be removed now. */
    Uni<Void> run() {
        return shredOfSessions(ExpiredSession.NONE)
                .chain(this::shredUnclaimed)
                .chain(expired::shredOfSystems)
                .chain(this::eraseAll)
                .chain(this::forgetAll)
                .chain(expired::forgetVisitors)
                .replaceWithVoid();
    }

    private Uni<Void> shredOfSessions(ExpiredSession after) {
        return expired.shred(after, config.batchSize()).chain(last -> last.map(this::shredOfSessions)
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Integer> shredUnclaimed() {
        Instant now = clock.instant();
        Instant before = now.minus(config.unclaimedRecordings());
        return all(() -> expired.shredUnclaimed(before, now, config.batchSize()));
    }

    private Uni<Integer> all(Supplier<Uni<Integer>> some) {
        return some.get()
                .chain(count -> count < config.batchSize() ? Uni.createFrom().item(count) : all(some));
    }

    private Uni<Void> eraseAll() {
        return expired.shredded(config.batchSize()).chain(ids -> each(ids, this::erase)
                .chain(() -> ids.size() < config.batchSize() ? Uni.createFrom().voidItem() : eraseAll()));
    }

    private Uni<Void> forgetAll() {
        return expired.forgettable(clock.instant().minus(config.erasedIds()), config.batchSize())
                .chain(ids -> each(ids, id -> removeContents(id)
                                .chain(() -> expired.forget(id).replaceWithVoid()))
                        .chain(() -> ids.size() < config.batchSize()
                                ? Uni.createFrom().voidItem()
                                : forgetAll()));
    }

    private Uni<Void> erase(RecordingId id) {
        return removeContents(id).chain(() -> expired.erased(id, clock.instant()));
    }

    private Uni<Void> removeContents(RecordingId id) {
        return removeChunks(id).chain(() -> removeSegments(id));
    }

    private Uni<Void> removeSegments(RecordingId id) {
        return expired.segments(id, config.batchSize())
                .chain(segments -> segments.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : blobs.remove(
                                        BlobKind.SEGMENTS,
                                        segments.stream().map(SegmentId::name).toList())
                                .chain(() -> expired.forgetSegments(id, segments))
                                .chain(() -> removeSegments(id)));
    }

    private Uni<Void> removeChunks(RecordingId id) {
        return expired.chunks(id, config.batchSize())
                .chain(sequences -> sequences.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : blobs.remove(BlobKind.CHUNKS, names(id, sequences))
                                .chain(() -> expired.forgetChunks(id, sequences))
                                .chain(() -> removeChunks(id)));
    }

    private static List<String> names(RecordingId id, List<Integer> sequences) {
        return sequences.stream().map(sequence -> id.chunk(sequence).name()).toList();
    }

    private static Uni<Void> each(List<RecordingId> ids, Function<RecordingId, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(one -> work.apply(one))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
