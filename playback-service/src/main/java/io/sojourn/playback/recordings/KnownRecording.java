package io.sojourn.playback.recordings;

import org.jspecify.annotations.Nullable;

/**
 * A recording as it is stored.
 *
 * @param wrappedKey by its system's key; null if it was destroyed
 * @param reach how far its chunks go
 */
record KnownRecording(RecordingId id, String visitorId, byte @Nullable [] wrappedKey, OpenRecording.Reach reach) {}
