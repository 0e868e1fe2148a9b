package io.sojourn.ingest.settings;

import io.sojourn.contracts.catalog.SourcePrivacy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a source treats its visitors, as far as a browser must know, so that it does not send what would be refused (W2, W3). */
@Schema(description = "How the source treats its visitors")
record VisitorPrivacy(
        @Schema(description = "Whether no ids are kept: the browser is to store none and send none")
        boolean anonymous,

        @Schema(description = "Whether nothing is collected from browsers that ask not to be tracked")
        boolean honourDoNotTrack,

        @Schema(description = "Whether nothing is collected from browsers with Global Privacy Control")
        boolean honourGlobalPrivacyControl,

        @Schema(description = "Whether nothing is collected before the visitor has consented")
        boolean consentRequired) {

    static VisitorPrivacy of(SourcePrivacy privacy) {
        return new VisitorPrivacy(
                privacy.anonymous(),
                privacy.honourDoNotTrack(),
                privacy.honourGlobalPrivacyControl(),
                privacy.consentRequired());
    }
}
