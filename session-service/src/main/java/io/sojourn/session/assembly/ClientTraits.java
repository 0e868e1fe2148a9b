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

    /**
     * These traits, completed by those of a later event of the same session. What belongs together comes from one event: device, system,
     * browser, and whether they are a bot's.
     */
    ClientTraits completedBy(ClientTraits later) {
        ClientTraits device = namesDevice() || !later.namesDevice() ? this : later;
        return new ClientTraits(
                country != null ? country : later.country,
                device.deviceType,
                device.os,
                device.browser,
                screen != null ? screen : later.screen,
                language != null ? language : later.language,
                device.bot,
                device.botReason,
                developerReason != null ? developerReason : later.developerReason);
    }

    private boolean namesDevice() {
        return deviceType != null || os != null || browser != null || bot;
    }

    /** Whether it is the developers' own traffic. */
    public boolean developer() {
        return developerReason != null;
    }
}
