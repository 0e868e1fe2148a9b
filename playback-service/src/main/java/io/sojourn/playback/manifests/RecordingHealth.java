package io.sojourn.playback.manifests;

import io.sojourn.contracts.assets.ManifestPart.Health;
import java.util.List;

/**
 * What is known of a recording's losses.
 *
 * @param assets how many addresses its pages named
 * @param missingAssets of how many of them there is no content
 * @param refusedChunks how many of its chunks could not be processed
 * @param told by the recorder, all zero if it told nothing
 */
public record RecordingHealth(int assets, int missingAssets, int refusedChunks, Health told) {
    /** Of a recording that is not there any more. */
    public static final RecordingHealth NOTHING_KNOWN =
            new RecordingHealth(0, 0, 0, new Health(List.of(), 0, 0, 0, 0, List.of(), null));
}
