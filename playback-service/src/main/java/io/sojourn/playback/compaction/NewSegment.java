package io.sojourn.playback.compaction;

import io.sojourn.playback.segments.Segment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A segment that was put together.
 *
 * @param bytes length of its blob
 * @param rawBytes length of its content
 */
record NewSegment(Segment segment, List<Part> parts, int bytes, int rawBytes) {
    int first() {
        return parts.getFirst().sequence();
    }

    int last() {
        return parts.getLast().sequence();
    }

    /**
     * A chunk in it.
     *
     * @param before the segment that it was in before, null if none
     * @param rawBytes how much of the content it is
     * @param sealedDigest of its content, null if that is stored already
     */
    record Part(int sequence, @Nullable UUID before, int rawBytes, byte @Nullable [] sealedDigest) {}
}
