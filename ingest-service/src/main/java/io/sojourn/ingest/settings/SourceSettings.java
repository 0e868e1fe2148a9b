package io.sojourn.ingest.settings;

import io.sojourn.contracts.catalog.CatalogMessage.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a browser SDK asks for before it sends: Segment's form, with our recorder's own part. */
@Schema(
        description =
                "Settings of a source, in the form that Segment's browser SDK reads, with a part for the Sojourn recorder")
public record SourceSettings(
        @Schema(description = "Where events go: only here") Map<String, Destination> integrations,

        @Schema(description = "Tracking plan: every event is taken")
        Map<String, Map<String, Object>> plan,

        @Schema(description = "What Segment's browser SDK tells about itself: nothing")
        SdkMetrics metrics,

        @Schema(description = "For the Sojourn recorder") RecorderSettings sojourn) {

    private static final String SEGMENT = "Segment.io";

    /**
     * The settings of a source.
     *
     * @param linkedHosts of all sites of its system
     * @param scheme and authority of this API, as the sender sees them
     */
    static SourceSettings of(Source source, String writeKey, Set<String> linkedHosts, String scheme, String authority) {
        return new SourceSettings(
                Map.of(SEGMENT, new Destination(writeKey, authority + "/v1", scheme)),
                Map.of("track", Map.of("__default", Map.of("enabled", true))),
                new SdkMetrics(0),
                RecorderSettings.of(source, linkedHosts));
    }

    /** Where Segment's browser SDK sends to. */
    @Schema(description = "Where Segment's browser SDK sends to")
    record Destination(
            @Schema(description = "The write key") String apiKey,

            @Schema(description = "Host and base path of this API")
            String apiHost,

            @Schema(description = "http or https") String protocol) {}

    /** Without this, Segment's browser SDK sends counts of its calls to its maker. */
    @Schema(description = "What Segment's browser SDK tells its maker about its own work")
    record SdkMetrics(
            @Schema(description = "The share of its calls that it counts: none")
            double sampleRate) {}

    /** What the recorder does. */
    @Schema(description = "What the recorder does")
    record RecorderSettings(
            @Schema(description = "Whether the page is recorded")
            boolean recording,

            @Schema(description = "The share of visits that is recorded, from 0 to 1")
            double sampleRate,

            @Schema(description = "How the source treats its visitors")
            VisitorPrivacy privacy,

            @Schema(
                    description =
                            "The hosts of the system's sites, '*.' for any labels: links to them carry the visitor over")
            List<String> linkedHosts) {

        private static RecorderSettings of(Source source, Set<String> linkedHosts) {
            return new RecorderSettings(
                    source.recording(),
                    1.0,
                    VisitorPrivacy.of(source.privacy()),
                    linkedHosts.stream().sorted().toList());
        }
    }
}
