package io.sojourn.playback.compaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chunk as it is stored.
 *
 * @param bytes length of its content as it came
 * @param offset of the visitor's clock, in milliseconds
 * @param snapshot whether playing can begin here: it begins with a picture of the page, or its segment does
 * @param segment where its content is, null if in a blob of its own
 * @param rawBytes how much of the segment's content it is, 0 without a segment
 * @param apart whether it stays in a blob of its own
 * @param from its first event, in the server's time
 * @param checkpointBytes how much of the segment's content is before its first chunk, 0 without a segment
 */
record StoredChunk(
        int sequence,
        int bytes,
        long offset,
        boolean snapshot,
        @Nullable UUID segment,
        int rawBytes,
        boolean apart,
        Instant from,
        int checkpointBytes) {
    boolean isLoose() {
        return segment == null && !apart;
    }
}
