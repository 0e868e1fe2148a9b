package io.sojourn.ingest.acquisition;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class of a referrer by its host. The tables hold the sites that send most visitors; a site that is not in them is {@link
 * ReferrerClass#OTHER}, which makes its visits referrals.
 */
final class Referrers {
    private static final Map<String, ReferrerClass> BY_HOST = new HashMap<>();
    /** Sites with a domain in many countries, known by the label before the public suffix. */
    private static final Map<String, ReferrerClass> BY_NAME = new HashMap<>();

    static {
        put(BY_NAME, ReferrerClass.SOCIAL, "facebook", "instagram", "linkedin", "reddit", "pinterest", "tiktok");
        put(BY_NAME, ReferrerClass.SOCIAL, "snapchat", "tumblr", "xing", "vk", "weibo", "quora", "threads", "bsky");
        put(BY_NAME, ReferrerClass.SOCIAL, "mastodon", "whatsapp", "telegram");
        put(BY_HOST, ReferrerClass.SOCIAL, "t.co", "x.com", "twitter.com", "lnkd.in", "fb.me", "t.me");
        put(BY_HOST, ReferrerClass.SOCIAL, "mastodon.social", "news.ycombinator.com", "lobste.rs", "slack.com");
        put(BY_HOST, ReferrerClass.SOCIAL, "discord.com", "teams.microsoft.com");
        put(BY_HOST, ReferrerClass.VIDEO, "youtube.com", "youtu.be", "vimeo.com", "twitch.tv", "dailymotion.com");
        put(BY_HOST, ReferrerClass.VIDEO, "bilibili.com");
        put(BY_HOST, ReferrerClass.EMAIL, "mail.google.com", "mail.yahoo.com", "mail.proton.me", "mail.yandex.ru");
        put(BY_HOST, ReferrerClass.EMAIL, "outlook.live.com", "outlook.office.com", "outlook.office365.com");
        put(BY_HOST, ReferrerClass.EMAIL, "webmail.freenet.de", "deref-gmx.net", "mail.naver.com");
        put(BY_HOST, ReferrerClass.AI_ASSISTANT, "chatgpt.com", "chat.openai.com", "gemini.google.com", "claude.ai");
        put(BY_HOST, ReferrerClass.AI_ASSISTANT, "copilot.microsoft.com", "perplexity.ai", "chat.deepseek.com");
        put(BY_HOST, ReferrerClass.AI_ASSISTANT, "chat.mistral.ai", "meta.ai", "grok.com", "you.com", "poe.com");
    }

    private Referrers() {}

    /**
     * The class of the site or application that a visitor came from.
     *
     * @param referrer its address
     * @param ownHosts of the system's sites, with {@code *.} for any labels before
     * @return null if it is neither
     */
    static @Nullable ReferrerClass classOf(String referrer, Set<String> ownHosts) {
        String host = WebAddress.host(referrer);
        if (host == null) {
            return KnownApps.classOf(referrer);
        }
        return isOwn(host, ownHosts) ? ReferrerClass.INTERNAL : classOfSite(host, WebAddress.path(referrer));
    }

    /**
     * The class of a site by its address alone.
     *
     * @param path empty if only the host is known
     */
    static ReferrerClass classOfSite(String host, String path) {
        for (String suffix = host; !suffix.isEmpty(); suffix = parent(suffix)) {
            ReferrerClass known = BY_HOST.get(suffix);
            if (known != null) {
                return known;
            }
        }
        SiteName site = SiteName.of(host);
        return SearchEngines.isSearch(site, path)
                ? ReferrerClass.SEARCH
                : BY_NAME.getOrDefault(site.name(), ReferrerClass.OTHER);
    }

    static boolean isOwn(String host, Set<String> ownHosts) {
        return ownHosts.contains(host)
                || ownHosts.stream().anyMatch(own -> own.startsWith("*.") && host.endsWith(own.substring(1)));
    }

    private static String parent(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? "" : host.substring(dot + 1);
    }

    private static void put(Map<String, ReferrerClass> table, ReferrerClass kind, String... sites) {
        for (String site : sites) {
            table.put(site, kind);
        }
    }
}
