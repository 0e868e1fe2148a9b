package io.sojourn.contracts.recordings;

import io.sojourn.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one chunk of a recording beside its content. On {@link Topic#RECORDINGS} it travels in the record's
 * headers ({@link RecordingChunkHeaders}), and the record's value is the content itself: gzip of a JSON array of rrweb events.
 *
 * @param version of this record's form, see {@link #VERSION}
 * @param anonymousId the visitor that the recording is of
 * @param recordingId one document of one tab
 * @param sequence position in the recording, from 0 without gaps
 * @param from first event's time, corrected to the server's clock
 * @param to last event's time, corrected to the server's clock
 * @param clockOffsetMs what to add to the rrweb timestamps inside to get the server's time
 * @param snapshot whether it begins with a full snapshot, so that playing can start here
 * @param events how many rrweb events it holds
 * @param activeFrom when the visitor touched the page, or came to see it, for the first time in the chunk, corrected to the server's clock; null if
 *     not at all
 * @param activeTo the last such time, null together with the first
 * @param received when the collect API had it, null if it did not say
 */
public record RecordingChunk(
        int version,
        String systemId,
        String sourceId,
        String anonymousId,
        String recordingId,
        @Nullable String tabId,
        int sequence,
        Instant from,
        Instant to,
        long clockOffsetMs,
        boolean snapshot,
        int events,
        @Nullable Instant activeFrom,
        @Nullable Instant activeTo,
        @Nullable Instant received) {
    /** The form written by this build. */
    public static final int VERSION = 1;

    /** The Kafka key: all chunks of one recording are in one partition. */
    public String key() {
        return systemId + "/" + recordingId;
    }
}
