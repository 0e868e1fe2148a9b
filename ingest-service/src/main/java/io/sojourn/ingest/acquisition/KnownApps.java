package io.sojourn.ingest.acquisition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The class of an Android application that a visitor came from. Its referrer is {@code android-app://} with the application's package, which is what
 * browsers state when an application opens a page in them.
 */
final class KnownApps {
    private static final String SCHEME = "android-app://";
    private static final Map<String, ReferrerClass> BY_PACKAGE = new HashMap<>();

    static {
        put(ReferrerClass.SEARCH, "com.google.android.googlequicksearchbox", "com.microsoft.bing");
        put(ReferrerClass.SEARCH, "ru.yandex.searchplugin", "com.nhn.android.search", "com.baidu.searchbox");
        put(ReferrerClass.EMAIL, "com.google.android.gm", "com.microsoft.office.outlook", "ch.protonmail.android");
        put(ReferrerClass.EMAIL, "com.yahoo.mobile.client.android.mail", "de.gmx.mobile.android.mail", "de.web.mobile");
        put(ReferrerClass.SOCIAL, "com.facebook.katana", "com.facebook.orca", "com.instagram.android");
        put(ReferrerClass.SOCIAL, "com.instagram.barcelona", "com.twitter.android", "com.linkedin.android");
        put(ReferrerClass.SOCIAL, "com.reddit.frontpage", "com.pinterest", "com.zhiliaoapp.musically");
        put(ReferrerClass.SOCIAL, "com.snapchat.android", "com.tumblr", "com.quora.android", "com.vkontakte.android");
        put(ReferrerClass.SOCIAL, "com.whatsapp", "org.telegram.messenger", "xyz.blueskyweb.app", "com.xing.android");
        put(ReferrerClass.SOCIAL, "org.joinmastodon.android", "com.slack", "com.discord", "com.microsoft.teams");
        put(ReferrerClass.VIDEO, "com.google.android.youtube", "com.vimeo.android.videoapp", "tv.twitch.android.app");
        put(ReferrerClass.AI_ASSISTANT, "com.openai.chatgpt", "com.anthropic.claude", "ai.perplexity.app.android");
        put(ReferrerClass.AI_ASSISTANT, "com.google.android.apps.bard", "com.microsoft.copilot", "com.deepseek.chat");
    }

    private KnownApps() {}

    /** The class of an application that is not known is {@link ReferrerClass#OTHER}; null if the referrer is no application. */
    static @Nullable ReferrerClass classOf(String referrer) {
        if (!referrer.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        int end = SCHEME.length();
        while (end < referrer.length() && "/?#".indexOf(referrer.charAt(end)) < 0) {
            end++;
        }
        String name = referrer.substring(SCHEME.length(), end).toLowerCase(Locale.ROOT);
        return name.isEmpty() ? null : BY_PACKAGE.getOrDefault(name, ReferrerClass.OTHER);
    }

    private static void put(ReferrerClass kind, String... packages) {
        for (String name : packages) {
            BY_PACKAGE.put(name, kind);
        }
    }
}
