package io.sojourn.playback.retention;

import io.smallrye.mutiny.Uni;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Removes assets that nothing names: first nobody is told any more that they are there, then, after a grace for those who were told before, their contents
 * and their entries go. It can stop anywhere and begin again.
 */
@ApplicationScoped
class AssetRemoval {
    private final UnusedAssetStore unused;
    private final BlobStore blobs;
    private final RetentionConfig config;
    private final Clock clock;

    @Inject
    AssetRemoval(UnusedAssetStore unused, BlobStore blobs, RetentionConfig config, Clock clock) {
        this.unused = unused;
        this.blobs = blobs;
        this.config = config;
        this.clock = clock;
    }

    /** Goes as far as is due now. */
    Uni<Void> run() {
        Instant now = clock.instant();
        int most = config.batchSize();
        return all(() -> unused.leave(now.minus(config.unusedAssets()), now, most))
                .chain(() -> all(() -> unused.giveUp(now.minus(config.grace()), most)))
                .chain(() -> all(() -> unused.remove(most, keys -> blobs.remove(BlobKind.ASSETS, keys))))
                .replaceWithVoid();
    }

    private Uni<Integer> all(Supplier<Uni<Integer>> some) {
        return some.get()
                .chain(count -> count < config.batchSize() ? Uni.createFrom().item(count) : all(some));
    }
}
