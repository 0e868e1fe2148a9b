package io.sojourn.ingest.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.contracts.catalog.RecordingSettings;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the recorder does on the pages of a source. */
@Schema(description = "What the recorder does")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecorderSettings(
        @Schema(description = "Whether the page is recorded")
        boolean recording,

        @Schema(
                description =
                        "The share of visits that is recorded, from 0 to 1; of an anonymous source 0 or 1, as this visitor is recorded today or not")
        double sampleRate,

        @Schema(description = "A longer pause, in milliseconds, ends a visit") @Nullable
        Long visitMs,

        @Schema(
                description =
                        "What is private beside what pages say by classes; absent where that is all and every visit is recorded")
        @Nullable
        Rules rules,

        @Schema(description = "Whether pictures are taken of what is drawn on canvases")
        boolean canvas,

        @Schema(description = "How the source treats its visitors")
        VisitorPrivacy privacy,

        @Schema(
                description =
                        "The hosts of the system's sites, '*.' for any labels: links to them carry the visitor over")
        List<String> linkedHosts) {

    /**
     * Of a source.
     *
     * @param sampleRate as it is for the visitor who asks
     * @param visitMs null where that is not known
     * @param linkedHosts of all sites of its system
     */
    static RecorderSettings of(Source source, double sampleRate, @Nullable Long visitMs, Set<String> linkedHosts) {
        RecordingSettings settings = source.recordingSettings();
        return new RecorderSettings(
                source.recording(),
                sampleRate,
                visitMs,
                settings.hasRules() || sampleRate < 1 ? Rules.of(settings) : null,
                settings.recordsCanvases(),
                VisitorPrivacy.of(source.privacy()),
                linkedHosts.stream().sorted().toList());
    }

    /** What is private; what is blocked is so whatever else it is, then what is masked, then what is unmasked. */
    @Schema(name = "RecordingRules", description = "What is private beside what pages say by classes, as CSS selectors")
    record Rules(
            List<String> maskSelectors,
            List<String> blockSelectors,
            List<String> ignoreSelectors,
            List<String> unmaskSelectors,
            boolean maskAllText) {

        private static Rules of(RecordingSettings settings) {
            return new Rules(
                    settings.maskSelectors(),
                    settings.blockSelectors(),
                    settings.ignoreSelectors(),
                    settings.unmaskSelectors(),
                    settings.maskAllText());
        }
    }
}
