package io.sojourn.session.sessions;

import org.jspecify.annotations.Nullable;

/** The sessions of the same person right before and right after one (S11); null where there is none. Times are milliseconds since 1970, UTC. */
record Neighbours(@Nullable Neighbour previous, @Nullable Neighbour next) {
    /** One of them. */
    record Neighbour(String id, long startedAt, long endedAt) {}
}
