package io.sojourn.playback.viewings;

import io.sojourn.playback.replay.ApiTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A view as it is answered.
 *
 * @param at when the replay was opened; what the same viewer saw in the ten minutes after is the same view
 * @param viewer who was signed in, null for whoever had the link of a share
 * @param shareId the share whose link opened it, null if somebody was signed in
 * @param sharedBy the name of who made that share
 */
@Schema(name = "Viewing")
record ViewingView(
        @Schema(format = "date-time") String at,
        @Nullable String viewer,
        @Nullable String shareId,
        @Nullable String sharedBy) {

    static ViewingView from(SeenView seen) {
        UUID share = seen.shareId();
        return new ViewingView(
                ApiTime.of(seen.at()), seen.viewer(), share == null ? null : share.toString(), seen.sharedBy());
    }
}
