package io.sojourn.session.crossproperty;

import org.jspecify.annotations.Nullable;

/**
 * Where a session stands among a person's visits to the product: what tells whether later ones are by somebody new, active, or come back (X4).
 *
 * @param until when the last product session in the session ended; milliseconds since 1970, UTC; null without one
 * @param before when the person's last product session before the session ended, null without one
 */
public record ProductPast(@Nullable Long until, @Nullable Long before) {
    /** When the person's last product session up to the session's end ended, null without one. */
    public @Nullable Long last() {
        return until != null ? until : before;
    }
}
