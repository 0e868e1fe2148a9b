package io.sojourn.playback.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A segment, or a chunk that is in none, as far as it belongs to a session.
 *
 * @param firstSequence the first stored sequence of the recording
 * @param segment null if it is a chunk
 * @param index of the segment, or the chunk's sequence
 * @param first the first chunk's sequence
 * @param last the last chunk's sequence
 * @param rawBytes length of the segment's content, 0 if it is a chunk
 * @param active when the visitor did something, by chunk
 */
record PlayablePiece(
        String recordingId,
        @Nullable String tabId,
        String anonymousId,
        int firstSequence,
        @Nullable UUID segment,
        int index,
        int first,
        int last,
        Instant from,
        Instant to,
        long clockOffsetMs,
        boolean snapshot,
        int events,
        int bytes,
        int rawBytes,
        List<Active> active) {

    /** The same without what is told of it outside a window; what is outside as a whole is at its edge. */
    PlayablePiece within(Window window) {
        return new PlayablePiece(
                recordingId,
                tabId,
                anonymousId,
                firstSequence,
                segment,
                index,
                first,
                last,
                window.nearest(from),
                window.nearest(to),
                clockOffsetMs,
                snapshot,
                events,
                bytes,
                rawBytes,
                active.stream()
                        .filter(one -> window.overlaps(one.from, one.to))
                        .map(one -> new Active(window.nearest(one.from), window.nearest(one.to)))
                        .toList());
    }

    /** From the first to the last time that the visitor did something. */
    record Active(Instant from, Instant to) {
        boolean isNear(Active next, long milliseconds) {
            return !to.plusMillis(milliseconds).isBefore(next.from);
        }

        Active until(Active next) {
            return new Active(from, next.to.isAfter(to) ? next.to : to);
        }
    }
}
