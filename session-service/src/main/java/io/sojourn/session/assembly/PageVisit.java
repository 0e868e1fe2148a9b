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
        long at, @Nullable String url, @Nullable String title, long timeMs) {}
