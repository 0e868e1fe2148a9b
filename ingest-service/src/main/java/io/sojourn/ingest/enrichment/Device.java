package io.sojourn.ingest.enrichment;

import org.jspecify.annotations.Nullable;

/**
 * What a user agent says about the device.
 *
 * @param type desktop, mobile, tablet, tv, other; null if it says nothing
 * @param bot whether it is automated traffic
 */
public record Device(
        @Nullable String type,
        @Nullable String os,
        @Nullable String browser,
        boolean bot) {
    /** Nothing is known. */
    public static final Device UNKNOWN = new Device(null, null, null, false);
}
