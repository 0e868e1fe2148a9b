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
 * @param checkpointBytes how much of that is a picture that was made here, before the first chunk
 */
record NewSegment(Segment segment, List<Part> parts, int bytes, int rawBytes, int checkpointBytes) {
    int first() {
        return parts.getFirst().sequence();
    }

    int last() {
        return parts.getLast().sequence();
    }

    /**
     * What one is made of.
     *
     * @param checkpointBytes as of the segment
     * @param picture whether it begins with a picture of the page
     */
    record Draft(byte[] json, List<Part> parts, int checkpointBytes, boolean picture) {
        int first() {
            return parts.getFirst().sequence();
        }
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
