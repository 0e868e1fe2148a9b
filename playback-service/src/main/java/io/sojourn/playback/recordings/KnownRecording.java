package io.sojourn.playback.recordings;

import org.jspecify.annotations.Nullable;

/**
 * What the intake has to know of a stored recording.
 *
 * @param visitorId the only visitor that it takes chunks of
 * @param wrappedKey null if it was destroyed, which shredded all content (P14)
 */
public record KnownRecording(RecordingId id, String visitorId, byte @Nullable [] wrappedKey) {}
