package io.sojourn.ingest.enrichment;

import org.jspecify.annotations.Nullable;

/**
 * What a user agent says about the device.
 *
 * @param type desktop, mobile, tablet, tv, other; null if it says nothing
 * @param botReason why it is taken for automated traffic: user-agent, headless; null if it is not
 */
public record Device(
        @Nullable String type,
        @Nullable String os,
        @Nullable String browser,
        @Nullable String botReason) {
    /** Nothing is known. */
    public static final Device UNKNOWN = new Device(null, null, null, null);
}
