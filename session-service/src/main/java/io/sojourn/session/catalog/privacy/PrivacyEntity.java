package io.sojourn.session.catalog.privacy;

import io.sojourn.contracts.catalog.SourcePrivacy;
import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How a stored source treats its visitors; a new one has {@link SourcePrivacy#DEFAULT}. */
@Embeddable
public class PrivacyEntity {
    boolean anonymous = SourcePrivacy.DEFAULT.anonymous();

    @Column(name = "honour_do_not_track")
    boolean honourDoNotTrack = SourcePrivacy.DEFAULT.honourDoNotTrack();

    @Column(name = "honour_global_privacy_control")
    boolean honourGlobalPrivacyControl = SourcePrivacy.DEFAULT.honourGlobalPrivacyControl();

    @Column(name = "consent_required")
    boolean consentRequired = SourcePrivacy.DEFAULT.consentRequired();

    @Column(name = "scrub_emails")
    boolean scrubEmails = true;

    @Column(name = "scrub_cards")
    boolean scrubCards = true;

    @Column(name = "scrub_phones")
    boolean scrubPhones = true;

    @Column(name = "scrub_national_ids")
    boolean scrubNationalIds = true;

    @Column(name = "scrub_tokens")
    boolean scrubTokens = true;

    /** In the form that other services get, and that is answered. */
    public SourcePrivacy toMessage() {
        return new SourcePrivacy(
                anonymous,
                honourDoNotTrack,
                honourGlobalPrivacyControl,
                consentRequired,
                new Scrubbing(scrubEmails, scrubCards, scrubPhones, scrubNationalIds, scrubTokens));
    }
}
