package io.sojourn.playback.content;

import io.sojourn.playback.contents.Gzip;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Events of a recording as a JSON array.
 *
 * @param gzip whether they are as the recorder compressed them; else they are not compressed
 */
public record RecordedEvents(byte[] bytes, boolean gzip) {
    /** The same, not compressed. */
    byte[] json() {
        try {
            return gzip ? Gzip.inflated(bytes, Gzip.MOST_INFLATED) : bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
