package io.sojourn.playback.segments;

import io.sojourn.playback.recordings.RecordingId;
import java.util.UUID;

/** A segment of a recording. */
public record SegmentId(RecordingId recording, UUID id) {
    /** The id of the blob, and what its encryption is bound to. */
    public String name() {
        return recording.name() + "/segments/" + id;
    }
}
