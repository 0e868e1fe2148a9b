package io.sojourn.summary.engine;

import org.jspecify.annotations.Nullable;

/**
 * One event of a session, as far as the engine looks at it.
 *
 * @param kind page, click, input, error, track, ... as in the API
 * @param name of a tracked event
 * @param title of the page
 * @param url of the page
 */
public record TranscriptEvent(
        String kind,
        @Nullable String name,
        @Nullable String title,
        @Nullable String url) {}
