package io.sojourn.playback.recordings;

import org.jspecify.annotations.Nullable;

/** A recording as its first chunk tells of it, with a new key. */
public record NewRecording(
        RecordingId id, String visitorId, @Nullable String tabId, String sourceId, byte[] wrappedKey) {}
