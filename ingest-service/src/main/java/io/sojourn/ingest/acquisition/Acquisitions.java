package io.sojourn.ingest.acquisition;

import io.sojourn.contracts.events.EventMessage.Acquisition;
import io.sojourn.contracts.events.EventMessage.Campaign;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a visitor came to a page. Campaign parameters decide first, then the click ids of advertising networks, then the referrer. The
 * meaning of mediums follows the usual channel groupings of web analytics (Google Analytics 4's default channel group).
 */
public final class Acquisitions {
    private static final int LONGEST = 200;
    private static final Campaign NO_CAMPAIGN = new Campaign(null, null, null, null, null);
    private static final Set<String> PAID =
            Set.of("cpc", "ppc", "paid", "paidsearch", "paid-search", "paid_search", "cpm", "retargeting");
    private static final Set<String> PAID_SOCIAL = Set.of("paidsocial", "paid-social", "paid_social", "social-paid");
    private static final Set<String> SOCIAL =
            Set.of("social", "social-network", "social-media", "sm", "social_network", "social_media");
    private static final Set<String> EMAIL = Set.of("email", "e-mail", "e_mail", "mail", "newsletter");
    private static final Set<String> DISPLAY = Set.of("display", "banner", "interstitial", "expandable");
    private static final Set<String> NOTIFICATION = Set.of("push", "mobile", "notification", "sms", "in-app");
    private static final Set<String> SOCIAL_NAMES = Set.of(
            "facebook",
            "fb",
            "instagram",
            "ig",
            "linkedin",
            "twitter",
            "x",
            "tiktok",
            "reddit",
            "pinterest",
            "snapchat");

    /** As a source without a medium, which is how assistants mark their links; by their hosts they are known already. */
    private static final Set<String> ASSISTANT_NAMES =
            Set.of("chatgpt", "openai", "perplexity", "claude", "gemini", "copilot");
    /** What the networks add to the address of an advertisement that was clicked; the second and third stand for the first on iOS. */
    private static final List<String> SEARCH_CLICKS = List.of("gclid", "gbraid", "wbraid", "msclkid", "gad_source");

    private static final List<String> SOCIAL_CLICKS = List.of("ttclid");
    private static final List<String> DISPLAY_CLICKS = List.of("dclid");

    private Acquisitions() {}

    /**
     * How a visitor came to a page.
     *
     * @param url the page's address
     * @param referrer the page before, null if the browser names none
     * @param ownHosts of the system's sites, with {@code *.} for any labels before
     * @param cleaned takes personal data out of a text
     * @param stated the campaign that the sender names itself; counts if the page's address has none
     */
    public static Acquisition of(
            @Nullable String url,
            @Nullable String referrer,
            Set<String> ownHosts,
            UnaryOperator<@Nullable String> cleaned,
            @Nullable Campaign stated) {
        ReferrerClass referrerClass = referrer == null ? null : classOf(referrer, url, ownHosts);
        Campaign inUrl = url == null ? null : campaign(url);
        Campaign campaign = cleaned(inUrl != null ? inUrl : stated, cleaned);
        return new Acquisition(
                channel(url, referrerClass, campaign),
                referrerClass == null ? null : referrerClass.wireName(),
                campaign);
    }

    /** Whatever the system's own sites are, the page's own is one of them. */
    private static ReferrerClass classOf(String referrer, @Nullable String url, Set<String> ownHosts) {
        String own = url == null ? null : WebAddress.host(url);
        return own != null && own.equals(WebAddress.host(referrer))
                ? ReferrerClass.INTERNAL
                : Referrers.classOf(referrer, ownHosts);
    }

    private static @Nullable Campaign campaign(String url) {
        if (!url.contains("utm_")) {
            return null;
        }
        Campaign campaign = new Campaign(
                parameter(url, "utm_source"),
                parameter(url, "utm_medium"),
                parameter(url, "utm_campaign"),
                parameter(url, "utm_term"),
                parameter(url, "utm_content"));
        return campaign.equals(NO_CAMPAIGN) ? null : campaign;
    }

    private static @Nullable Campaign cleaned(@Nullable Campaign campaign, UnaryOperator<@Nullable String> cleaned) {
        return campaign == null || campaign.equals(NO_CAMPAIGN)
                ? null
                : new Campaign(
                        cleaned.apply(campaign.source()),
                        cleaned.apply(campaign.medium()),
                        cleaned.apply(campaign.name()),
                        cleaned.apply(campaign.term()),
                        cleaned.apply(campaign.content()));
    }

    private static @Nullable String channel(
            @Nullable String url, @Nullable ReferrerClass referrer, @Nullable Campaign campaign) {
        if (campaign != null && (campaign.medium() != null || campaign.source() != null)) {
            return ofCampaign(lowerCase(campaign.medium()), lowerCase(campaign.source()), referrer);
        }
        if (url != null && hasAny(url, SEARCH_CLICKS)) {
            return "paid-search";
        }
        if (url != null && hasAny(url, SOCIAL_CLICKS)) {
            return "paid-social";
        }
        if (url != null && hasAny(url, DISPLAY_CLICKS)) {
            return "display";
        }
        return referrer == null ? "direct" : ofReferrer(referrer);
    }

    private static @Nullable String ofCampaign(String medium, String source, @Nullable ReferrerClass referrer) {
        boolean social = SOCIAL_NAMES.contains(source) || referrer == ReferrerClass.SOCIAL;
        if (PAID_SOCIAL.contains(medium) || PAID.contains(medium) && social) {
            return "paid-social";
        }
        if (PAID.contains(medium)) {
            return medium.equals("cpm") ? "display" : "paid-search";
        }
        return medium.isEmpty() ? ofSourceAlone(source, referrer) : ofUnpaidMedium(medium);
    }

    private static String ofUnpaidMedium(String medium) {
        if (EMAIL.contains(medium)) {
            return "email";
        }
        if (SOCIAL.contains(medium)) {
            return "organic-social";
        }
        if (DISPLAY.contains(medium)) {
            return "display";
        }
        if (NOTIFICATION.contains(medium)) {
            return "notification";
        }
        return switch (medium) {
            case "organic" -> "organic-search";
            case "affiliate", "affiliates" -> "affiliate";
            case "referral", "link" -> "referral";
            case "video" -> "video";
            default -> "other";
        };
    }

    private static @Nullable String ofSourceAlone(String source, @Nullable ReferrerClass referrer) {
        ReferrerClass stated = classOfSource(source);
        if (stated != ReferrerClass.OTHER) {
            return ofReferrer(stated);
        }
        return referrer == null || referrer == ReferrerClass.INTERNAL ? "other" : ofReferrer(referrer);
    }

    /** A source that is the host of a known site says as much as a referrer. */
    private static ReferrerClass classOfSource(String source) {
        if (SOCIAL_NAMES.contains(source)) {
            return ReferrerClass.SOCIAL;
        }
        return ASSISTANT_NAMES.contains(source) ? ReferrerClass.AI_ASSISTANT : Referrers.classOfSite(source, "");
    }

    private static boolean hasAny(String url, List<String> parameters) {
        return parameters.stream().anyMatch(name -> WebAddress.parameter(url, name) != null);
    }

    private static @Nullable String ofReferrer(ReferrerClass referrer) {
        return switch (referrer) {
            case INTERNAL -> null;
            case SEARCH -> "organic-search";
            case SOCIAL -> "organic-social";
            case EMAIL -> "email";
            case AI_ASSISTANT -> "ai-assistant";
            case VIDEO -> "video";
            case OTHER -> "referral";
        };
    }

    private static @Nullable String parameter(String url, String name) {
        String value = WebAddress.parameter(url, name);
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    private static String lowerCase(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
