package io.sojourn.ingest.settings;

import java.util.Map;
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
     * @param sojourn for the recorder
     * @param scheme and authority of this API, as the sender sees them
     */
    static SourceSettings of(String writeKey, RecorderSettings sojourn, String scheme, String authority) {
        return new SourceSettings(
                Map.of(SEGMENT, new Destination(writeKey, authority + "/v1", scheme)),
                Map.of("track", Map.of("__default", Map.of("enabled", true))),
                new SdkMetrics(0),
                sojourn);
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
}
