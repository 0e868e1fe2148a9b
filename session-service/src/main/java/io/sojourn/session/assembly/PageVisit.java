package io.sojourn.session.assembly;

import org.jspecify.annotations.Nullable;

/**
 * One page view of a session: a page of a site, or a screen of an application.
 *
 * @param at when it was shown; milliseconds since 1970, UTC
 * @param title the page's, or the name that it was sent with, as screens are
 * @param timeMs until the next page view, or the session's end
 */
public record PageVisit(
        long at, @Nullable String url, @Nullable String title, long timeMs) {

    /** What was shown: an address without query and fragment, else a title; null if neither is known. */
    @Nullable
    String place() {
        if (url == null) {
            return title;
        }
        int query = url.indexOf('?');
        int fragment = url.indexOf('#');
        int end = query < 0 || fragment >= 0 && fragment < query ? fragment : query;
        return end < 0 ? url : url.substring(0, end);
    }

    /** Whether exactly the same was shown then. */
    boolean isSameAs(@Nullable String otherUrl, @Nullable String otherTitle) {
        return url == null ? otherUrl == null && title != null && title.equals(otherTitle) : url.equals(otherUrl);
    }
}
