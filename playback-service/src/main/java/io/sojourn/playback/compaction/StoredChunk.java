package io.sojourn.playback.compaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chunk as it is stored.
 *
 * @param bytes length of its content as it came
 * @param offset of the visitor's clock, in milliseconds
 * @param snapshot whether it begins with a picture of the page
 * @param segment where its content is, null if in a blob of its own
 * @param rawBytes how much of the segment's content it is, 0 without a segment
 * @param apart whether it stays in a blob of its own
 */
record StoredChunk(
        int sequence,
        int bytes,
        long offset,
        boolean snapshot,
        @Nullable UUID segment,
        int rawBytes,
        boolean apart) {
    boolean isLoose() {
        return segment == null && !apart;
    }
}
