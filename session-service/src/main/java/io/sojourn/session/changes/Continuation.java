package io.sojourn.session.changes;

import org.jspecify.annotations.Nullable;

/**
 * A session that follows from a known one and the events after it.
 *
 * @param known null if the session is new
 */
public record Continuation(@Nullable KnownSession known, Draft draft) {}
