package io.sojourn.session.sessions;

import io.sojourn.session.assembly.Acquisition;
import io.sojourn.session.requests.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored.
 *
 * @param at milliseconds since 1970, UTC
 * @param originalAt when it happened by the sender's clock, null if that is not kept apart
 * @param sentAt when it was sent by the sender's clock, in the same way
 * @param tabId the browser tab, null unless the recorder sent it
 * @param acquisition how the visitor came to the page, null if it is no page view
 * @param marks what is remarkable about it, with commas between; null if nothing is
 * @param properties a JSON object
 * @param visitor which of the person's visitors it is of, counted from 1; tells events apart that have the same time and id
 */
record EventRow(
        long at,
        @Nullable Long originalAt,
        @Nullable Long sentAt,
        String id,
        String kind,
        @Nullable String name,
        @Nullable String url,
        @Nullable String title,
        @Nullable String referrer,
        String sourceId,
        String sourceType,
        @Nullable String tabId,
        @Nullable Acquisition acquisition,
        @Nullable String marks,
        String properties,
        long visitor) {

    /** Its place among a session's events. */
    Cursor place() {
        return new Cursor(at, visitor + " " + id);
    }
}
