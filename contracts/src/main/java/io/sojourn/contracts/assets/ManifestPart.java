package io.sojourn.contracts.assets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sojourn.contracts.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a recording's manifest on {@link Topic#MANIFESTS}: which assets its addresses stood for, and how the recording went. Parts add up: of an
 * address told twice, the newer content counts, and content counts more than its loss.
 *
 * @param version of this message's form, see {@link #VERSION}
 * @param anonymousId the visitor that the recording is of
 * @param recordingId one document of one tab
 * @param part the part's position among the recording's parts, from 0
 * @param entries the addresses; empty if only the health is told
 * @param health how the recording went until now, null if the recorder told nothing new; the highest part's counts
 * @param received when the collect API had it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ManifestPart(
        int version,
        String systemId,
        String sourceId,
        String anonymousId,
        String recordingId,
        @Nullable String tabId,
        int part,
        List<Entry> entries,
        @Nullable Health health,
        Instant received) {
    /** The form written by this build. */
    public static final int VERSION = 1;

    /** The Kafka key: all parts of one recording are in one partition. */
    public String key() {
        return systemId + "/" + recordingId;
    }

    /**
     * An address as it stands in the recording, and what it stood for: either its content or why there is none.
     *
     * @param url absolute, as the recorded page names it after scrubbing
     * @param sha256 of the content, null if it is lost
     * @param lost why there is no content, null if there is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String url, @Nullable String sha256, @Nullable AssetLoss lost) {}

    /**
     * What the recorder knows of its own losses (P17).
     *
     * @param losses rrweb events that were dropped, each reason once
     * @param muted nodes whose changes were thinned out because there were too many
     * @param canvases canvas elements that were not recorded
     * @param foreignFrames frames of other origins, which cannot be recorded
     * @param closedRoots closed shadow roots that the recorder could not enter
     * @param steps what the recorder did to cost the page less, oldest first
     * @param lastSequence the last chunk that the recorder made, null before the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Health(
            List<Loss> losses,
            int muted,
            int canvases,
            int foreignFrames,
            int closedRoots,
            List<String> steps,
            @Nullable Integer lastSequence) {}

    /**
     * How many rrweb events were dropped for a reason.
     *
     * @param reason in the recorder's words, such as {@code too-large}
     */
    public record Loss(String reason, int events) {}
}
