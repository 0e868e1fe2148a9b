package io.sojourn.session.catalog.privacy;

import org.jspecify.annotations.Nullable;

/** What a request wants of a source's privacy; what is left out stays as it is. */
public record PrivacyEdit(
        @Nullable Boolean anonymous,
        @Nullable Boolean honourDoNotTrack,
        @Nullable Boolean honourGlobalPrivacyControl,
        @Nullable Boolean consentRequired,
        @Nullable ScrubbingEdit scrubbing) {

    /** Changes what the request names. */
    public void applyTo(PrivacyEntity privacy) {
        privacy.anonymous = or(anonymous, privacy.anonymous);
        privacy.honourDoNotTrack = or(honourDoNotTrack, privacy.honourDoNotTrack);
        privacy.honourGlobalPrivacyControl = or(honourGlobalPrivacyControl, privacy.honourGlobalPrivacyControl);
        privacy.consentRequired = or(consentRequired, privacy.consentRequired);
        if (scrubbing != null) {
            scrubbing.applyTo(privacy);
        }
    }

    private static boolean or(@Nullable Boolean wanted, boolean current) {
        return wanted == null ? current : wanted;
    }

    /** What a request wants to be scrubbed; what is left out stays as it is. */
    public record ScrubbingEdit(
            @Nullable Boolean emails,
            @Nullable Boolean cards,
            @Nullable Boolean phones,
            @Nullable Boolean nationalIds,
            @Nullable Boolean tokens) {

        private void applyTo(PrivacyEntity privacy) {
            privacy.scrubEmails = or(emails, privacy.scrubEmails);
            privacy.scrubCards = or(cards, privacy.scrubCards);
            privacy.scrubPhones = or(phones, privacy.scrubPhones);
            privacy.scrubNationalIds = or(nationalIds, privacy.scrubNationalIds);
            privacy.scrubTokens = or(tokens, privacy.scrubTokens);
        }
    }
}
