package io.sojourn.playback.recordings;

/** A chunk by its position in a recording. */
public record ChunkId(RecordingId recording, int sequence) {
    private static final String DIGEST = "#digest";

    /** The id of the blob, and what its encryption is bound to. */
    public String name() {
        return recording.name() + "/" + sequence;
    }

    /** What the encryption of the content's digest is bound to. */
    public String digestName() {
        return name() + DIGEST;
    }
}
