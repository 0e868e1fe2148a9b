package io.sojourn.playback.recordings;

import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.playback.encryption.DataKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recording that something is to be added to.
 *
 * @param visitorId the only visitor that it takes anything of
 * @param key null if it was destroyed, which shredded all content (P14)
 * @param reach how far its chunks go
 */
public record OpenRecording(
        RecordingId id, String visitorId, @Nullable DataKey key, Reach reach) {
    /** A laptop that sleeps with a page open sends what it still has when it wakes up. */
    private static final Duration FURTHEST = Duration.ofDays(2);

    /** What was recorded had happened when it came; clocks are read twice, and go on in between. */
    private static final Duration MOST_EARLY = Duration.ofMinutes(5);

    /** What comes ahead of the others may be all that comes; but a recording is no place for numbers without sense. */
    private static final int MOST_AHEAD = 100_000;

    /** Why it takes nothing of a visitor, null if it does. */
    public @Nullable String fault(String ofVisitor) {
        if (key == null) {
            return "The recording was erased";
        }
        return visitorId.equals(ofVisitor) ? null : "The recording is of another visitor";
    }

    /**
     * How far the chunks of a recording go, which bounds those that may come.
     *
     * @param lastSequence the highest one, -1 if there is none
     * @param from the first one's begin, null if there is none
     * @param to the last one's end, null if there is none
     */
    public record Reach(
            int lastSequence,
            @Nullable Instant from,
            @Nullable Instant to) {
        /** Of a recording without chunks. */
        public static final Reach NONE = new Reach(-1, null, null);

        /** Why a chunk cannot be of this recording, null if it can. */
        public @Nullable String fault(RecordingChunk chunk) {
            if (chunk.sequence() - (long) lastSequence > MOST_AHEAD) {
                return "The sequence is more than " + MOST_AHEAD + " ahead of the recording's last one";
            }
            Instant came = chunk.received();
            if (came != null && chunk.to().isAfter(came.plus(MOST_EARLY))) {
                return "The chunk tells of times after it came";
            }
            Instant earliest = came == null ? from : came;
            boolean far = earliest != null && chunk.from().isBefore(earliest.minus(FURTHEST))
                    || came == null && to != null && chunk.to().isAfter(to.plus(FURTHEST));
            return far ? "The times of the chunk are further than 48 hours from when it came" : null;
        }

        /** The same with one more chunk. */
        public Reach with(RecordingChunk chunk) {
            return new Reach(
                    Math.max(lastSequence, chunk.sequence()),
                    from == null || chunk.from().isBefore(from) ? chunk.from() : from,
                    to == null || chunk.to().isAfter(to) ? chunk.to() : to);
        }
    }
}
