package io.sojourn.playback.recordings;

/**
 * How many chunks of a visitor were refused that named a recording.
 *
 * @param visitorId whom the chunks say they are of
 */
public record RefusedChunks(RecordingId id, String visitorId, long chunks) {}
