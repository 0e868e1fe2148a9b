package io.sojourn.playback.content;

/**
 * Events of a recording as a JSON array.
 *
 * @param gzip whether they are as the recorder compressed them; else they are not compressed
 */
public record RecordedEvents(byte[] bytes, boolean gzip) {}
