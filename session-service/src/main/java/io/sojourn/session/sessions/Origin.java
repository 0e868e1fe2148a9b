package io.sojourn.session.sessions;

import io.sojourn.session.assembly.Acquisition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the visitor of a session or a page view came; of events that are no page views nothing is known. */
record Origin(
        @Nullable String channel,
        @Nullable String referrerClass,
        @Nullable Campaign campaign) {
    private static final Origin UNKNOWN = new Origin(null, null, null);

    static Origin from(@Nullable Acquisition acquisition) {
        return acquisition == null
                ? UNKNOWN
                : new Origin(acquisition.channel(), acquisition.referrerClass(), Campaign.from(acquisition.campaign()));
    }

    /** The campaign parameters (UTM) of the address. */
    @Schema(name = "Campaign")
    record Campaign(
            @Nullable String source,
            @Nullable String medium,
            @Nullable String name,
            @Nullable String term,
            @Nullable String content) {
        private static @Nullable Campaign from(Acquisition.@Nullable Campaign campaign) {
            return campaign == null
                    ? null
                    : new Campaign(
                            campaign.source(), campaign.medium(), campaign.name(), campaign.term(), campaign.content());
        }
    }
}
