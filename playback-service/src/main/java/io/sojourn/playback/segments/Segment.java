package io.sojourn.playback.segments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored segment.
 *
 * @param base whose content it is compressed with, null if with none
 */
public record Segment(SegmentId id, @Nullable UUID base) {
    /** The segment that it is compressed with; only if there is one. */
    SegmentId baseId() {
        if (base == null) {
            throw new IllegalStateException("The segment " + id.name() + " has no base");
        }
        return new SegmentId(id.recording(), base);
    }
}
