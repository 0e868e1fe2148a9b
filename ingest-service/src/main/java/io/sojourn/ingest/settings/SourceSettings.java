package io.sojourn.ingest.settings;

import io.sojourn.contracts.CatalogMessage.Source;
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

        @Schema(description = "For the Sojourn recorder") RecorderSettings sojourn) {

    private static final String SEGMENT = "Segment.io";

    static SourceSettings of(Source source, String writeKey, String scheme, String authority) {
        return new SourceSettings(
                Map.of(SEGMENT, new Destination(writeKey, authority + "/v1", scheme)),
                Map.of("track", Map.of("__default", Map.of("enabled", true))),
                new RecorderSettings(source.recording(), 1.0));
    }

    /** Where Segment's browser SDK sends to. */
    @Schema(description = "Where Segment's browser SDK sends to")
    record Destination(
            @Schema(description = "The write key") String apiKey,

            @Schema(description = "Host and base path of this API")
            String apiHost,

            @Schema(description = "http or https") String protocol) {}

    /** What the recorder does. */
    @Schema(description = "What the recorder does")
    record RecorderSettings(
            @Schema(description = "Whether the page is recorded")
            boolean recording,

            @Schema(description = "The share of visits that is recorded, from 0 to 1")
            double sampleRate) {}
}
