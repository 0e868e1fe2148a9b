package io.sojourn.ingest.collect;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a tracking call: the broker has what was accepted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The events are on all in-sync replicas of the broker, except those listed as refused")
public record CollectAnswer(
        @Schema(description = "Always true") boolean success,

        @Schema(description = "How many items were accepted; only if some were refused") @Nullable
        Integer accepted,

        @Schema(description = "The items that were not accepted; only if there are any") @Nullable
        List<Refusal> refused) {
    private static final CollectAnswer ALL = new CollectAnswer(true, null, null);

    static CollectAnswer of(int accepted, List<Refusal> refused) {
        return refused.isEmpty() ? ALL : new CollectAnswer(true, accepted, refused);
    }
}
