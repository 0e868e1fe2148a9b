package io.sojourn.session.assembly;

import org.jspecify.annotations.Nullable;

/**
 * One page view of a session.
 *
 * @param at when it was shown; milliseconds since 1970, UTC
 * @param timeMs until the next page view, or the session's end
 */
public record PageVisit(
        long at, @Nullable String url, @Nullable String title, long timeMs) {}
