package io.sojourn.session.sessions;

import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored.
 *
 * @param at milliseconds since 1970, UTC
 * @param properties a JSON object
 */
record EventRow(
        long at,
        String id,
        String kind,
        @Nullable String name,
        @Nullable String url,
        @Nullable String title,
        String sourceId,
        String sourceType,
        String properties) {}
