package io.sojourn.playback.recordings;

import io.sojourn.contracts.recordings.RecordingChunk;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A recording of a system. */
@Embeddable
public record RecordingId(
        @Column(name = "system_id") String systemId,
        @Column(name = "id") String id) implements Serializable {
    /** The recording that a chunk is of. */
    public static RecordingId of(RecordingChunk chunk) {
        return new RecordingId(chunk.systemId(), chunk.recordingId());
    }

    /** One text for both parts; what the recording's key is bound to. */
    public String name() {
        return systemId + "/" + id;
    }

    /** The chunk at a position of this recording. */
    public ChunkId chunk(int sequence) {
        return new ChunkId(this, sequence);
    }
}
