package io.sojourn.playback.recordings;

import io.sojourn.contracts.recordings.RecordingChunk;

/**
 * A chunk's entry in the index.
 *
 * @param bytes length of the content as it came
 * @param sealedDigest encrypted SHA-256 of the content
 */
public record ChunkEntry(RecordingChunk chunk, int bytes, byte[] sealedDigest) {
    /** Where the chunk is. */
    public ChunkId id() {
        return RecordingId.of(chunk).chunk(chunk.sequence());
    }
}
