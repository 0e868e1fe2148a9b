package io.sojourn.contracts.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What another service found out, on {@link Topic#INSIGHTS}; exactly one of the findings is there.
 *
 * @param version of this record's form, see {@link #VERSION}
 * @param summary of a session, from summary-service
 * @param recording of a visitor, from playback-service
 * @param foundAt when it was found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InsightMessage(
        int version,
        String systemId,
        @Nullable Summary summary,
        @Nullable Recording recording,
        Instant foundAt) {

    /** The form written by this build. */
    public static final int VERSION = 1;

    /** An insight about a session's content. */
    public static InsightMessage of(String systemId, Summary summary, Instant foundAt) {
        return new InsightMessage(VERSION, systemId, summary, null, foundAt);
    }

    /** An insight about a stored recording. */
    public static InsightMessage of(String systemId, Recording recording, Instant foundAt) {
        return new InsightMessage(VERSION, systemId, null, recording, foundAt);
    }

    /**
     * The title and one line of a session's summary.
     *
     * @param sessionRevision the revision that was summarized; an older one never replaces a newer one
     */
    public record Summary(String sessionId, long sessionRevision, String title, String tldr) {}

    /**
     * A recording as far as it is stored; a later message of the same recording replaces an earlier one.
     *
     * @param from the first stored instant
     * @param to the last stored instant
     * @param chunks how many chunks are stored
     */
    public record Recording(String recordingId, String anonymousId, Instant from, Instant to, int chunks) {}

    /**
     * The Kafka key.
     *
     * @throws InvalidMessageException if the message carries no finding
     */
    public String key() {
        if (summary != null) {
            return systemId + "/" + summary.sessionId();
        }
        if (recording != null) {
            return systemId + "/" + recording.anonymousId();
        }
        throw new InvalidMessageException("An insight without a finding", null);
    }
}
