package io.sojourn.playback.replay;

import io.sojourn.contracts.assets.ManifestPart.Health;
import io.sojourn.playback.manifests.RecordingHealth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a recording's losses, P17. What only its recorder can know is 0 or empty until it tells.
 *
 * @param assets how many addresses of style sheets, images and fonts its pages named
 * @param missingAssets of how many of them there is no content
 * @param losses events that the recorder dropped, each reason once
 * @param muted nodes whose changes were thinned out because there were too many
 * @param canvases canvas elements that were not recorded
 * @param foreignFrames frames of other origins, which cannot be recorded
 * @param closedRoots closed shadow roots that the recorder could not enter
 * @param steps what the recorder did to cost the page less, oldest first
 * @param lastSequence the last chunk that the recorder made; later ones than those that are here are missing. null if it told none
 * @param refusedChunks how many chunks came and could not be processed
 */
@Schema(name = "PlaybackHealth")
public record HealthView(
        int assets,
        int missingAssets,
        List<LossView> losses,
        int muted,
        int canvases,
        int foreignFrames,
        int closedRoots,
        List<String> steps,
        @Nullable Integer lastSequence,
        int refusedChunks) {

    /**
     * How many events were dropped for a reason.
     *
     * @param reason in the recorder's words, such as {@code too-large}
     * @param events how many
     */
    @Schema(name = "PlaybackLoss")
    public record LossView(String reason, int events) {}

    static HealthView of(@Nullable RecordingHealth health) {
        RecordingHealth known = health == null ? RecordingHealth.NOTHING_KNOWN : health;
        Health told = known.told();
        return new HealthView(
                known.assets(),
                known.missingAssets(),
                told.losses().stream()
                        .map(loss -> new LossView(loss.reason(), loss.events()))
                        .toList(),
                told.muted(),
                told.canvases(),
                told.foreignFrames(),
                told.closedRoots(),
                told.steps(),
                told.lastSequence(),
                known.refusedChunks());
    }
}
