package io.sojourn.ingest.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.contracts.events.EventMessage.Acquisition;
import io.sojourn.contracts.events.EventMessage.Campaign;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S6")
class AcquisitionsTest {
    private static final Set<String> OWN = Set.of("shop.example", "*.shop.example");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://shop.example/ | - | direct | -",
                "https://shop.example/ | https://www.google.co.uk/ | organic-search | search",
                "https://shop.example/ | https://duckduckgo.com/ | organic-search | search",
                "https://shop.example/ | https://mail.google.com/mail/u/0 | email | email",
                "https://shop.example/ | https://gemini.google.com/app | ai-assistant | ai-assistant",
                "https://shop.example/ | https://chatgpt.com/ | ai-assistant | ai-assistant",
                "https://shop.example/ | https://t.co/abc | organic-social | social",
                "https://shop.example/ | https://l.facebook.com/l.php | organic-social | social",
                "https://shop.example/ | https://www.youtube.com/watch | video | video",
                "https://shop.example/ | https://blog.other.example/post | referral | other",
                "https://shop.example/ | https://docs.shop.example/x | - | internal",
                "https://shop.example/ | https://shop.example:8443/x | - | internal",
                "https://nowhere.example/ | https://nowhere.example/a | - | internal",
                "https://shop.example/ | https://uk.search.yahoo.com/ | organic-search | search",
                "https://shop.example/ | https://www.yahoo.com/news | referral | other",
                "https://shop.example/ | https://www.google.com/search?q=shop | organic-search | search",
                "https://shop.example/ | https://www.google.de/url?sa=t | organic-search | search",
                "https://shop.example/ | https://www.google.com/maps/place/x | referral | other",
                "https://shop.example/ | https://accounts.google.com/ | referral | other",
                "https://shop.example/ | https://docs.google.com/ | referral | other",
                "https://shop.example/ | https://calendar.google.com/ | referral | other",
                "https://shop.example/ | https://metager.org/meta/meta.ger3 | organic-search | search",
                "https://shop.example/ | android-app://com.google.android.gm | email | email",
                "https://shop.example/ | android-app://com.google.android.googlequicksearchbox/ | organic-search | search",
                "https://shop.example/ | Android-App://com.Slack/x?y | organic-social | social",
                "https://shop.example/ | android-app://com.openai.chatgpt | ai-assistant | ai-assistant",
                "https://shop.example/ | android-app://org.nobody.knows | referral | other",
                "https://shop.example/ | android-app:/// | direct | -",
                "https://shop.example/?gbraid=x1 | https://www.google.com/ | paid-search | search",
                "https://shop.example/?a=b&wbraid=x1 | - | paid-search | -",
                "https://shop.example/?dclid=x1 | - | display | -",
                "https://shop.example/?notgclid=x1 | - | direct | -",
                "https://shop.example/?utm_source=chatgpt.com | - | ai-assistant | -",
                "https://shop.example/?utm_source=chatgpt.com | https://chatgpt.com/ | ai-assistant | ai-assistant",
                "https://shop.example/?utm_source=Perplexity | - | ai-assistant | -",
                "https://shop.example/?utm_source=spring | - | other | -",
                "https://shop.example/?utm_source=spring | https://t.co/abc | organic-social | social",
                "https://shop.example/ | https://notgoogle.example.com/ | referral | other",
                "https://shop.example/?gclid=x1 | https://www.google.com/ | paid-search | search",
                "https://shop.example/?utm_medium=cpc&utm_source=google | - | paid-search | -",
                "https://shop.example/?utm_medium=cpc&utm_source=facebook | - | paid-social | -",
                "https://shop.example/?utm_medium=Email&utm_source=news | https://www.google.com/ | email | search",
                "https://shop.example/?utm_source=linkedin | - | organic-social | -",
                "https://shop.example/?utm_medium=affiliate | - | affiliate | -",
                "https://shop.example/?utm_medium=banner | - | display | -",
                "https://shop.example/?utm_medium=strange | - | other | -",
                "https://shop.example/?xutm_medium=email | - | direct | -",
                "- | - | direct | -"
            })
    void tellsTheChannelAndTheClassOfTheReferrer(String url, String referrer, String channel, String referrerClass) {
        Acquisition acquisition = Acquisitions.of(url, referrer, OWN, text -> text, null);

        assertThat(acquisition.channel()).isEqualTo(channel);
        assertThat(acquisition.referrerClass()).isEqualTo(referrerClass);
    }

    @Test
    void readsTheCampaignDecodedAndCleaned() {
        String url =
                "https://shop.example/?utm_source=spring%20news&utm_campaign=a+b&utm_term=&utm_content=%zz#utm_medium=x";

        assertThat(Acquisitions.of(url, null, OWN, text -> text == null ? null : text.replace("news", "[x]"), null)
                        .campaign())
                .isEqualTo(new Campaign("spring [x]", null, "a b", null, null));
    }

    @Test
    void takesTheStatedCampaignOnlyIfThePagesAddressHasNone() {
        Campaign stated = new Campaign("letter", "email", "may", null, null);

        assertThat(Acquisitions.of("https://shop.example/", null, OWN, text -> text, stated))
                .isEqualTo(new Acquisition("email", null, stated));
        assertThat(Acquisitions.of("https://shop.example/?utm_medium=cpc", null, OWN, text -> text, stated))
                .isEqualTo(new Acquisition("paid-search", null, new Campaign(null, "cpc", null, null, null)));
    }
}
