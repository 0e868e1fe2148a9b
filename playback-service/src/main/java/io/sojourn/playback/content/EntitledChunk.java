package io.sojourn.playback.content;

import io.sojourn.playback.excerpts.Audience;
import io.sojourn.playback.excerpts.Excerpt;
import io.sojourn.playback.recordings.RecordingStore.WrappedKeys;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chunk that somebody asked for by way of a session, or that is in the same segment.
 *
 * @param keys of its recording
 * @param segment where its content is, null if in a blob of its own
 * @param base what the segment is compressed with, null if with nothing
 * @param rawBytes how much of the segment's content it is
 * @param checkpointBytes how much of the segment's content is before its first chunk
 * @param place null if it does not belong to the session
 */
record EntitledChunk(
        WrappedKeys keys,
        int sequence,
        @Nullable UUID segment,
        @Nullable UUID base,
        int rawBytes,
        int checkpointBytes,
        @Nullable Place place) {
    boolean entitled() {
        return place != null;
    }

    /**
     * Where a chunk is, and what of the recording belongs to the session, in the server's time.
     *
     * @param from its first event
     * @param to its last event
     * @param clockOffsetMs what was added to the recorder's time for both
     * @param sessionFrom the first instant that belongs to the session
     * @param sessionTo the last one
     */
    record Place(Instant from, Instant to, long clockOffsetMs, Instant sessionFrom, Instant sessionTo) {
        /**
         * Adds what of its content belongs to the session.
         *
         * @param json its events
         */
        void addTo(Excerpt entitled, byte[] json, Audience audience) {
            if (isShown(entitled.clockOffsetMs(), audience)) {
                entitled.add(json);
            } else {
                entitled.add(json, sessionFrom, sessionTo);
            }
        }

        /** Adds a picture that was made for what begins with it. */
        void addPictureTo(Excerpt entitled, byte[] json) {
            entitled.addPicture(json, sessionFrom, sessionTo);
        }

        /** Whether all of it is shown, by another clock. */
        boolean isShown(long otherOffsetMs, Audience audience) {
            long moved = otherOffsetMs - clockOffsetMs;
            return !audience.isShownExcerpts()
                    || !from.plusMillis(moved).isBefore(sessionFrom)
                            && !to.plusMillis(moved).isAfter(sessionTo);
        }
    }
}
