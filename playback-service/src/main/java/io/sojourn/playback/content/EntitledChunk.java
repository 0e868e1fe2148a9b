package io.sojourn.playback.content;

import io.sojourn.playback.recordings.RecordingStore.WrappedKeys;
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
 * @param entitled whether it belongs to the session
 */
record EntitledChunk(
        WrappedKeys keys,
        int sequence,
        @Nullable UUID segment,
        @Nullable UUID base,
        int rawBytes,
        int checkpointBytes,
        boolean entitled) {}
