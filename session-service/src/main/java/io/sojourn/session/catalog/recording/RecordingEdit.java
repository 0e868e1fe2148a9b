package io.sojourn.session.catalog.recording;

import io.sojourn.session.requests.FieldChecks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants of how a source is recorded; what is left out stays as it is.
 *
 * @param sampleRate the share of visits that are recorded, from 0 to 1
 * @param canvas whether pictures are taken of what is drawn
 */
public record RecordingEdit(
        @Nullable Double sampleRate,
        @Nullable List<String> maskSelectors,
        @Nullable List<String> blockSelectors,
        @Nullable List<String> ignoreSelectors,
        @Nullable List<String> unmaskSelectors,
        @Nullable Boolean maskAllText,
        @Nullable Boolean canvas) {
    private static final int MOST_SELECTORS = 50;

    /** Refuses what cannot be. */
    public void check(FieldChecks checks) {
        checks.require(
                sampleRate == null || sampleRate >= 0 && sampleRate <= 1,
                "/sampleRate",
                "range",
                "Give a number from 0, for no visit, to 1, for all.");
        check(checks.within("/maskSelectors"), maskSelectors);
        check(checks.within("/blockSelectors"), blockSelectors);
        check(checks.within("/ignoreSelectors"), ignoreSelectors);
        check(checks.within("/unmaskSelectors"), unmaskSelectors);
    }

    /** Changes what the request names. */
    public void applyTo(RecordingEntity recording) {
        recording.sampleRate = sampleRate == null ? recording.sampleRate : sampleRate;
        recording.maskSelectors = or(maskSelectors, recording.maskSelectors);
        recording.blockSelectors = or(blockSelectors, recording.blockSelectors);
        recording.ignoreSelectors = or(ignoreSelectors, recording.ignoreSelectors);
        recording.unmaskSelectors = or(unmaskSelectors, recording.unmaskSelectors);
        recording.maskAllText = maskAllText == null ? recording.maskAllText : maskAllText;
        recording.canvas = canvas == null ? recording.canvas : canvas;
    }

    private static String[] or(@Nullable List<String> wanted, String[] current) {
        return wanted == null ? current : wanted.toArray(String[]::new);
    }

    private static void check(FieldChecks checks, @Nullable List<String> selectors) {
        if (selectors == null) {
            return;
        }
        checks.require(
                selectors.size() <= MOST_SELECTORS, "", "size", "Give at most " + MOST_SELECTORS + " selectors.");
        for (int i = 0; i < selectors.size(); i++) {
            checks.require(
                    SelectorText.isWhole(selectors.get(i)),
                    "/" + i,
                    "selector",
                    "Give a CSS selector as in .salary or [data-private], of at most " + SelectorText.LONGEST
                            + " characters, with all its brackets and quotes closed, without comments and braces.");
        }
    }
}
