package io.sojourn.session.assembly;

import org.jspecify.annotations.Nullable;

/**
 * The device and browser that an event came from; every part may be unknown.
 *
 * @param bot whether it is automated traffic
 * @param botReason why it is taken for that, null if it is not
 * @param developerReason why it is taken for the developers' own traffic, null if it is not
 */
public record ClientTraits(
        @Nullable String country,
        @Nullable String deviceType,
        @Nullable String os,
        @Nullable String browser,
        @Nullable String screen,
        @Nullable String language,
        boolean bot,
        @Nullable String botReason,
        @Nullable String developerReason) {

    /** What is known of a session without any event that names its client. */
    public static final ClientTraits UNKNOWN = new ClientTraits(null, null, null, null, null, null, false, null, null);

    /** Whether it is the developers' own traffic. */
    public boolean developer() {
        return developerReason != null;
    }
}
