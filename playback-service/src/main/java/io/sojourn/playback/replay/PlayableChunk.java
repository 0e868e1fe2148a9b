package io.sojourn.playback.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chunk that belongs to a session.
 *
 * @param firstSequence the first stored sequence of the recording
 */
record PlayableChunk(
        String recordingId,
        @Nullable String tabId,
        int firstSequence,
        int sequence,
        Instant from,
        Instant to,
        long clockOffsetMs,
        boolean snapshot,
        int events,
        int bytes,
        @Nullable Instant activeFrom,
        @Nullable Instant activeTo,
        String anonymousId) {}
