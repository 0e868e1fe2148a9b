package io.sojourn.ingest.chunks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sojourn.ingest.privacy.NotCollectedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a chunk: the broker has it, or nobody wants it. */
@Schema(description = "The chunk is on all in-sync replicas of the broker")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChunkAnswer(
        @Schema(description = "Always true") boolean success,

        @Schema(
                description =
                        "Why the chunk was not kept, if the visitor or the source does not want it: do-not-track, global-privacy-control, no-consent")
        @Nullable
        String refused) {
    static final ChunkAnswer TAKEN = new ChunkAnswer(true, null);

    static ChunkAnswer unwanted(NotCollectedException unwanted) {
        return new ChunkAnswer(true, unwanted.code());
    }
}
