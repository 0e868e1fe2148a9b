package io.sojourn.playback.recordings;

import io.sojourn.playback.encryption.DataKey;
import org.jspecify.annotations.Nullable;

/**
 * A recording that something is to be added to.
 *
 * @param visitorId the only visitor that it takes anything of
 * @param key null if it was destroyed, which shredded all content (P14)
 */
public record OpenRecording(
        RecordingId id, String visitorId, @Nullable DataKey key) {
    /** Why it takes nothing of a visitor, null if it does. */
    public @Nullable String fault(String ofVisitor) {
        if (key == null) {
            return "The recording was erased";
        }
        return visitorId.equals(ofVisitor) ? null : "The recording is of another visitor";
    }
}
