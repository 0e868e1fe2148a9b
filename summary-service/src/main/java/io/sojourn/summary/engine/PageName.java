package io.sojourn.summary.engine;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a page is called: its title without the site's name behind it, else its path. */
final class PageName {
    private static final String SITE_NAME_SEPARATOR = "\\s+[|–—·-]\\s+";

    private PageName() {}

    static String of(TranscriptEvent event) {
        String title = event.title();
        if (title != null && !title.isBlank()) {
            return title.strip().split(SITE_NAME_SEPARATOR, 2)[0].strip();
        }
        String name = event.name();
        if (name != null && !name.isBlank()) {
            return name.strip();
        }
        return path(event.url());
    }

    private static String path(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return "a page without title";
        }
        try {
            String path = URI.create(url).getPath();
            return path == null || path.isEmpty() || path.equals("/") ? "the home page" : path;
        } catch (IllegalArgumentException notAnAddress) {
            return "a page without title";
        }
    }
}
