package io.sojourn.ingest.privacy;

import io.sojourn.contracts.catalog.SourcePrivacy;
import io.sojourn.ingest.privacy.NotCollectedException.Reason;

/** Whether something may be collected at all (W2, W3). */
public final class Permission {
    private Permission() {}

    /**
     * Checks what a visitor's browser signals, whether there is consent where the source asks for it, and that it was not withdrawn.
     *
     * @throws NotCollectedException if it may not be collected
     */
    public static void check(SourcePrivacy privacy, PrivacySignals signals, Consent consent) {
        if (privacy.honourGlobalPrivacyControl() && signals.globalPrivacyControl()) {
            throw new NotCollectedException(Reason.GLOBAL_PRIVACY_CONTROL);
        }
        if (privacy.honourDoNotTrack() && signals.doNotTrack()) {
            throw new NotCollectedException(Reason.DO_NOT_TRACK);
        }
        if (consent == Consent.WITHDRAWN || privacy.consentRequired() && consent != Consent.GRANTED) {
            throw new NotCollectedException(Reason.NO_CONSENT);
        }
    }

    /** Refuses calls that say who a visitor is, for a source that does not want to know. */
    public static void checkIdentifying(SourcePrivacy privacy) {
        if (privacy.anonymous()) {
            throw new NotCollectedException(Reason.ANONYMOUS_SOURCE);
        }
    }
}
