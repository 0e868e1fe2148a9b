package io.sojourn.playback.viewings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored view.
 *
 * @param sharedBy the name of who made the share
 */
record SeenView(
        long id,
        Instant at,
        @Nullable String viewer,
        @Nullable UUID shareId,
        @Nullable String sharedBy) {}
