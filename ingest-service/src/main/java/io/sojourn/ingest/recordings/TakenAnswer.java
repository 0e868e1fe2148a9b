package io.sojourn.ingest.recordings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sojourn.ingest.privacy.NotCollectedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to what a recorder sends: the broker has it, or nobody wants it. */
@Schema(description = "It is on all in-sync replicas of the broker")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakenAnswer(
        @Schema(description = "Always true") boolean success,

        @Schema(
                description =
                        "Why it was not kept, if the visitor or the source does not want it: do-not-track, global-privacy-control, no-consent")
        @Nullable
        String refused) {
    /** The broker has it. */
    public static final TakenAnswer TAKEN = new TakenAnswer(true, null);

    /** Nobody wants it. */
    public static TakenAnswer unwanted(NotCollectedException unwanted) {
        return new TakenAnswer(true, unwanted.code());
    }
}
