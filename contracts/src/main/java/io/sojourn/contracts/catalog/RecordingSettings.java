package io.sojourn.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a source's pages are recorded (P2), beside what they say themselves by classes. What is missing in the JSON form has its default. What is blocked
 * is so whatever else it is, then what is masked, then what is unmasked.
 *
 * @param sampleRate the share of visits that are recorded, from 0 to 1
 * @param maskSelectors CSS selectors of elements whose words are replaced by stars
 * @param blockSelectors CSS selectors of elements of which nothing but their size is recorded
 * @param ignoreSelectors CSS selectors of elements in which clicks and input are no events
 * @param unmaskSelectors CSS selectors of elements that are shown where they would be masked by default
 * @param maskAllText whether all words are masked by default, not only what is entered
 * @param canvas whether pictures are taken of what is drawn; absent in entries of earlier versions, read it by {@link #recordsCanvases()}
 */
public record RecordingSettings(
        Double sampleRate,
        List<String> maskSelectors,
        List<String> blockSelectors,
        List<String> ignoreSelectors,
        List<String> unmaskSelectors,
        Boolean maskAllText,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean canvas) {

    /** What a source has unless it says otherwise: all visits, private by what pages say. */
    public static final RecordingSettings DEFAULT =
            new RecordingSettings(1.0, List.of(), List.of(), List.of(), List.of(), false, false);

    /** What is missing has its default; no selector is null. */
    public RecordingSettings {
        sampleRate = Objects.requireNonNullElse(sampleRate, 1.0);
        if (!(sampleRate >= 0 && sampleRate <= 1)) {
            throw new IllegalArgumentException("sampleRate " + sampleRate);
        }
        maskSelectors = List.copyOf(Objects.requireNonNullElse(maskSelectors, List.of()));
        blockSelectors = List.copyOf(Objects.requireNonNullElse(blockSelectors, List.of()));
        ignoreSelectors = List.copyOf(Objects.requireNonNullElse(ignoreSelectors, List.of()));
        unmaskSelectors = List.copyOf(Objects.requireNonNullElse(unmaskSelectors, List.of()));
        maskAllText = Objects.requireNonNullElse(maskAllText, false);
    }

    /** Whether pictures are taken of what is drawn. */
    public boolean recordsCanvases() {
        return Boolean.TRUE.equals(canvas);
    }

    /** Whether it says more of what is private than pages themselves do. */
    public boolean hasRules() {
        return maskAllText
                || !(maskSelectors.isEmpty()
                        && blockSelectors.isEmpty()
                        && ignoreSelectors.isEmpty()
                        && unmaskSelectors.isEmpty());
    }
}
