package io.sojourn.playback.shares;

import io.sojourn.playback.replay.ApiTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A share as it is answered; its link is not among what is known of it.
 *
 * @param createdBy who made it
 * @param creatorName their name, as it was then
 * @param expiresAt from when on it opens nothing, null for never
 * @param revokedAt since when it opens nothing, null if it was not revoked
 * @param revokedBy who revoked it
 * @param views how often the replay was opened by it; within ten minutes it counts once
 * @param lastViewedAt the last time that is counted, null if there is none
 */
@Schema(name = "Share")
record ShareView(
        String id,
        String createdBy,
        String creatorName,
        @Schema(format = "date-time") String createdAt,
        @Schema(format = "date-time") @Nullable String expiresAt,
        @Schema(format = "date-time") @Nullable String revokedAt,
        @Nullable String revokedBy,
        int views,
        @Schema(format = "date-time") @Nullable String lastViewedAt) {

    static ShareView from(ShareEntity share, Views views) {
        return new ShareView(
                share.id.toString(),
                share.createdBy,
                share.creatorName,
                ApiTime.of(share.createdAt),
                ApiTime.ofNullable(share.expiresAt),
                ApiTime.ofNullable(share.revokedAt),
                share.revokedBy,
                views.count(),
                ApiTime.ofNullable(views.last()));
    }
}
