package io.sojourn.session.assembly;

import org.jspecify.annotations.Nullable;

/**
 * How a visitor came.
 *
 * @param channel null if it was from within the system's own sites
 * @param referrerClass what kind of site the referrer is, null without one
 * @param campaign the address' campaign parameters, null if there are none
 */
public record Acquisition(
        @Nullable String channel,
        @Nullable String referrerClass,
        @Nullable Campaign campaign) {
    private static final String INTERNAL = "internal";

    /** Whether the referrer is a page of the system's own sites. */
    public boolean isFromWithin() {
        return INTERNAL.equals(referrerClass);
    }

    /** The campaign parameters (UTM) of an address. */
    public record Campaign(
            @Nullable String source,
            @Nullable String medium,
            @Nullable String name,
            @Nullable String term,
            @Nullable String content) {}
}
