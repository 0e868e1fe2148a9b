package io.sojourn.ingest.acquisition;

import java.util.Set;

/**
 * Tells searches from all else that the makers of search engines run: sign-in, maps, documents, portals. It goes by the host and by the path, as far as
 * the browser says one: most say only the site.
 */
final class SearchEngines {
    /** Known by the label before the public suffix, as they have a domain in many countries. */
    private static final Set<String> ENGINES = Set.of(
            "google",
            "bing",
            "yandex",
            "ecosia",
            "qwant",
            "startpage",
            "duckduckgo",
            "baidu",
            "sogou",
            "ask",
            "mojeek",
            "kagi",
            "metager",
            "swisscows",
            "presearch");
    /** Their own pages are news and mail: only what is below "search" is a search. */
    private static final Set<String> PORTALS = Set.of("yahoo", "naver", "seznam", "daum", "aol");

    private static final Set<String> HOSTS =
            Set.of("ya.ru", "so.com", "www.so.com", "search.brave.com", "search.marginalia.nu");
    /** What stands before an engine's name where it searches. */
    private static final Set<String> SEARCHING =
            Set.of("", "www", "m", "cn", "search", "images", "html", "lite", "safe", "noai", "wap");

    /** On the same host they have maps, translations and more. */
    private static final Set<String> WITH_OTHER_PAGES = Set.of("google", "bing", "yandex", "baidu");

    private static final Set<String> PATHS = Set.of(
            "", "search", "url", "imgres", "images", "videos", "video", "webhp", "amp", "ck", "s", "link", "from",
            "clck");

    private SearchEngines() {}

    /**
     * Whether a visitor who comes from there has searched.
     *
     * @param path without query; empty or "/" if the browser says only the site
     */
    static boolean isSearch(SiteName site, String path) {
        return isSearching(site) && (!WITH_OTHER_PAGES.contains(site.name()) || PATHS.contains(firstSegment(path)));
    }

    private static boolean isSearching(SiteName site) {
        return HOSTS.contains(site.host())
                || ENGINES.contains(site.name()) && SEARCHING.contains(site.before())
                || PORTALS.contains(site.name())
                        && (site.before().equals("search") || site.before().endsWith(".search"));
    }

    private static String firstSegment(String path) {
        int begin = path.startsWith("/") ? 1 : 0;
        int end = path.indexOf('/', begin);
        return path.substring(begin, end < 0 ? path.length() : end);
    }
}
