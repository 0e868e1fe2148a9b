package io.sojourn.ingest.acquisition;

import java.util.HashMap;
import java.util.List;
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

    private static final Set<String> SECOND_LEVELS = Set.of("co", "com", "org", "net", "ne", "or", "gov", "edu", "ac");

    static {
        put(
                BY_NAME,
                ReferrerClass.SEARCH,
                "google",
                "bing",
                "yahoo",
                "yandex",
                "ecosia",
                "qwant",
                "startpage",
                "duckduckgo",
                "baidu");
        put(
                BY_NAME,
                ReferrerClass.SEARCH,
                "naver",
                "seznam",
                "sogou",
                "ask",
                "mojeek",
                "kagi",
                "metager",
                "swisscows",
                "presearch");
        put(
                BY_NAME,
                ReferrerClass.SOCIAL,
                "facebook",
                "instagram",
                "linkedin",
                "reddit",
                "pinterest",
                "tiktok",
                "snapchat",
                "tumblr");
        put(
                BY_NAME,
                ReferrerClass.SOCIAL,
                "xing",
                "vk",
                "weibo",
                "quora",
                "threads",
                "bsky",
                "mastodon",
                "whatsapp",
                "telegram");
        put(BY_HOST, ReferrerClass.SEARCH, "search.brave.com", "so.com", "search.marginalia.nu");
        put(
                BY_HOST,
                ReferrerClass.SOCIAL,
                "t.co",
                "x.com",
                "twitter.com",
                "lnkd.in",
                "fb.me",
                "t.me",
                "mastodon.social");
        put(
                BY_HOST,
                ReferrerClass.SOCIAL,
                "news.ycombinator.com",
                "lobste.rs",
                "slack.com",
                "discord.com",
                "teams.microsoft.com");
        put(
                BY_HOST,
                ReferrerClass.VIDEO,
                "youtube.com",
                "youtu.be",
                "vimeo.com",
                "twitch.tv",
                "dailymotion.com",
                "bilibili.com");
        put(
                BY_HOST,
                ReferrerClass.EMAIL,
                "mail.google.com",
                "mail.yahoo.com",
                "outlook.live.com",
                "outlook.office.com");
        put(
                BY_HOST,
                ReferrerClass.EMAIL,
                "outlook.office365.com",
                "mail.proton.me",
                "mail.yandex.ru",
                "webmail.freenet.de",
                "deref-gmx.net");
        put(
                BY_HOST,
                ReferrerClass.AI_ASSISTANT,
                "chatgpt.com",
                "chat.openai.com",
                "gemini.google.com",
                "copilot.microsoft.com",
                "claude.ai");
        put(
                BY_HOST,
                ReferrerClass.AI_ASSISTANT,
                "perplexity.ai",
                "chat.deepseek.com",
                "chat.mistral.ai",
                "meta.ai",
                "grok.com",
                "you.com",
                "poe.com");
    }

    private Referrers() {}

    /**
     * The class of the site that a visitor came from.
     *
     * @param referrer its address
     * @param ownHosts of the system's sites, with {@code *.} for any labels before
     * @return null if it is no address of a site
     */
    static @Nullable ReferrerClass classOf(String referrer, Set<String> ownHosts) {
        String host = WebAddress.host(referrer);
        if (host == null) {
            return null;
        }
        return isOwn(host, ownHosts) ? ReferrerClass.INTERNAL : classOfHost(host);
    }

    static boolean isOwn(String host, Set<String> ownHosts) {
        return ownHosts.contains(host)
                || ownHosts.stream().anyMatch(own -> own.startsWith("*.") && host.endsWith(own.substring(1)));
    }

    private static ReferrerClass classOfHost(String host) {
        for (String suffix = host; !suffix.isEmpty(); suffix = parent(suffix)) {
            ReferrerClass known = BY_HOST.get(suffix);
            if (known != null) {
                return known;
            }
        }
        return BY_NAME.getOrDefault(name(host), ReferrerClass.OTHER);
    }

    private static String parent(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? "" : host.substring(dot + 1);
    }

    /** The label before the public suffix, as in google of www.google.co.uk. */
    private static String name(String host) {
        List<String> labels = List.of(host.split("\\.", -1));
        int last = labels.size() - 1;
        int name = last >= 2 && labels.get(last).length() == 2 && SECOND_LEVELS.contains(labels.get(last - 1))
                ? last - 2
                : last - 1;
        return name < 0 ? "" : labels.get(name);
    }

    private static void put(Map<String, ReferrerClass> table, ReferrerClass kind, String... sites) {
        for (String site : sites) {
            table.put(site, kind);
        }
    }
}
