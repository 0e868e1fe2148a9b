package io.sojourn.ingest.collect;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.sojourn.ingest.events.SentItem;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.privacy.NotCollectedException;
import io.sojourn.problems.FieldError;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item that was not accepted, and why. */
@Schema(description = "An item of a batch that was not accepted; all others were")
public record Refusal(
        @Schema(description = "The item's place in the batch, from 0")
        int index,

        @Schema(description = "JSON pointer to the field that is wrong")
        String pointer,

        @Schema(description = "Stable name of the rule that it breaks", examples = "required")
        String code,

        @Schema(description = "What is wrong and what is expected")
        String detail) {
    static final String EVENT_TOO_LARGE = "event-too-large";
    static final String BATCH_TOO_LARGE = "batch-too-large";
    static final String TOO_MANY = "too-many-events";

    private static final Set<String> SIZE_CODES = Set.of(EVENT_TOO_LARGE, BATCH_TOO_LARGE, TOO_MANY);

    static Refusal of(SentItem item, InvalidFieldException invalid) {
        return new Refusal(item.index(), invalid.pointer(), invalid.code(), invalid.detail());
    }

    static Refusal of(SentItem item, NotCollectedException unwanted) {
        return new Refusal(item.index(), item.pointer(), unwanted.code(), unwanted.detail());
    }

    static Refusal byBroker(int index) {
        return new Refusal(
                index, "/batch/" + index, EVENT_TOO_LARGE, "The message broker takes no event as large as this one");
    }

    FieldError toFieldError() {
        return new FieldError(pointer, detail, code);
    }

    /** Nobody is at fault: to send it again would be of no use. */
    @JsonIgnore
    boolean isUnwanted() {
        return NotCollectedException.isCode(code);
    }

    @JsonIgnore
    boolean isForSize() {
        return SIZE_CODES.contains(code);
    }
}
