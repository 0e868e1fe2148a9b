package io.sojourn.ingest.recordings;

import io.sojourn.contracts.events.EventMessage;
import io.sojourn.ingest.fields.Fields;
import io.sojourn.ingest.privacy.AnonymousVisitors;
import io.sojourn.ingest.request.IngestRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which recording something is of, as the recorder states it in the path and the query.
 *
 * @param recordingId one document of one tab
 * @param anonymousId the visitor that the recording is of
 * @param tabId the browser tab
 */
public record RecordingIds(
        String recordingId,
        @Nullable String anonymousId,
        @Nullable String tabId) {
    private static final int LONGEST_VISITOR = EventMessage.LONGEST_ID;

    static RecordingIds of(IngestRequest request) {
        return new RecordingIds(
                request.pathParameter("recordingId"),
                request.queryParameter("anonymousId"),
                request.queryParameter("tabId"));
    }

    /**
     * The same of a visitor who is known for the day only: what a page goes on to record after the day, or from another address, is another
     * recording of another visitor.
     */
    RecordingIds ofAnonymous(String visitor) {
        return new RecordingIds(
                AnonymousVisitors.idOf(visitor, recordingId),
                visitor,
                tabId == null ? null : AnonymousVisitors.idOf(visitor, tabId));
    }

    /** Refuses what can be no id. */
    public void check() {
        Parameters.checkId("recordingId", recordingId);
        if (anonymousId == null || anonymousId.isBlank() || !isVisitor(anonymousId)) {
            throw Parameters.invalid(
                    "anonymousId", "is required: the visitor's id, at most " + LONGEST_VISITOR + " characters");
        }
        if (tabId != null) {
            Parameters.checkId("tabId", tabId);
        }
    }

    /** The visitor, once the ids are checked. */
    public String visitor() {
        return String.valueOf(anonymousId);
    }

    private static boolean isVisitor(String id) {
        return id.length() <= LONGEST_VISITOR && !Fields.hasControlCharacter(id);
    }
}
