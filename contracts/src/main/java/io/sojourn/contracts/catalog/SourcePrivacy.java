package io.sojourn.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a source treats its visitors (W2, W3, W4). What is missing in the JSON form has its default.
 *
 * @param anonymous whether no ids are kept beyond a key that is new each day
 * @param honourDoNotTrack whether nothing is taken from browsers that send {@code DNT: 1}
 * @param honourGlobalPrivacyControl whether nothing is taken from browsers that send {@code Sec-GPC: 1}
 * @param consentRequired whether only what says that consent was granted is taken
 * @param scrubbing which personal data patterns are replaced
 */
public record SourcePrivacy(
        boolean anonymous,
        boolean honourDoNotTrack,
        boolean honourGlobalPrivacyControl,
        boolean consentRequired,
        Scrubbing scrubbing) {

    /** What a source has unless it says otherwise. */
    public static final SourcePrivacy DEFAULT = new SourcePrivacy(false, false, true, false, Scrubbing.ALL);

    @JsonCreator
    static SourcePrivacy read(
            @JsonProperty("anonymous") @Nullable Boolean anonymous,
            @JsonProperty("honourDoNotTrack") @Nullable Boolean honourDoNotTrack,
            @JsonProperty("honourGlobalPrivacyControl") @Nullable Boolean honourGlobalPrivacyControl,
            @JsonProperty("consentRequired") @Nullable Boolean consentRequired,
            @JsonProperty("scrubbing") @Nullable Scrubbing scrubbing) {
        return new SourcePrivacy(
                or(anonymous, DEFAULT.anonymous),
                or(honourDoNotTrack, DEFAULT.honourDoNotTrack),
                or(honourGlobalPrivacyControl, DEFAULT.honourGlobalPrivacyControl),
                or(consentRequired, DEFAULT.consentRequired),
                scrubbing == null ? DEFAULT.scrubbing : scrubbing);
    }

    private static boolean or(@Nullable Boolean given, boolean otherwise) {
        return given == null ? otherwise : given;
    }

    /**
     * The patterns of personal data that are replaced in URLs, titles, names and properties.
     *
     * @param emails e-mail addresses
     * @param cards payment card numbers with a right checksum
     * @param phones telephone numbers
     * @param nationalIds numbers by which states know persons
     * @param tokens secrets: keys, session and access tokens
     */
    public record Scrubbing(boolean emails, boolean cards, boolean phones, boolean nationalIds, boolean tokens) {
        /** Every pattern is replaced. */
        public static final Scrubbing ALL = new Scrubbing(true, true, true, true, true);

        @JsonCreator
        static Scrubbing read(
                @JsonProperty("emails") @Nullable Boolean emails,
                @JsonProperty("cards") @Nullable Boolean cards,
                @JsonProperty("phones") @Nullable Boolean phones,
                @JsonProperty("nationalIds") @Nullable Boolean nationalIds,
                @JsonProperty("tokens") @Nullable Boolean tokens) {
            return new Scrubbing(
                    or(emails, true), or(cards, true), or(phones, true), or(nationalIds, true), or(tokens, true));
        }
    }
}
