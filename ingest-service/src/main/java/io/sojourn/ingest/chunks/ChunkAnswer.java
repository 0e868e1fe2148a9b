package io.sojourn.ingest.chunks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a chunk: the broker has it. */
@Schema(description = "The chunk is on all in-sync replicas of the broker")
public record ChunkAnswer(
        @Schema(description = "Always true") boolean success) {
    static final ChunkAnswer TAKEN = new ChunkAnswer(true);
}
