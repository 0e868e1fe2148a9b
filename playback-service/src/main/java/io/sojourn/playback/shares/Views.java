package io.sojourn.playback.shares;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a share was used.
 *
 * @param count as the view log counts
 * @param last null if never
 */
record Views(int count, @Nullable Instant last) {
    /** Of a share that nobody used. */
    static final Views NONE = new Views(0, null);
}
