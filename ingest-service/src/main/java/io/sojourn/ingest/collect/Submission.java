package io.sojourn.ingest.collect;

import io.sojourn.ingest.events.SentItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a tracking call.
 *
 * @param writeKey if it is in the body
 * @param sent when the sender says it sent it
 * @param context for all items
 * @param items those within the limits
 * @param refused those beyond the limits
 */
record Submission(
        @Nullable String writeKey,
        @Nullable Instant sent,
        Map<String, Object> context,
        List<SentItem> items,
        List<Refusal> refused) {

    /** How many items were sent. */
    int size() {
        return items.size() + refused.size();
    }
}
