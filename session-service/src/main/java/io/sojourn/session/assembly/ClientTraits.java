package io.sojourn.session.assembly;

import org.jspecify.annotations.Nullable;

/** The device and browser that an event came from; every part may be unknown. */
public record ClientTraits(
        @Nullable String country,
        @Nullable String deviceType,
        @Nullable String os,
        @Nullable String browser,
        @Nullable String screen,
        @Nullable String language,
        boolean bot) {

    /** What is known of a session without any event that names its client. */
    public static final ClientTraits UNKNOWN = new ClientTraits(null, null, null, null, null, null, false);
}
