package io.sojourn.ingest.enrichment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says about itself beside its user agent (User-Agent Client Hints), each in the form of its header; null if it does not say
 * it.
 *
 * @param brands of the browser with their versions
 * @param mobile whether it is on a phone
 * @param platform the operating system
 * @param platformVersion of the operating system; browsers say it only when asked
 * @param model of the device; browsers say it only when asked
 */
public record ClientHints(
        @Nullable String brands,
        @Nullable String mobile,
        @Nullable String platform,
        @Nullable String platformVersion,
        @Nullable String model) {
    /** Nothing is said. */
    public static final ClientHints NONE = new ClientHints(null, null, null, null, null);

    private static final int LONGEST = 512;

    /** What is longer than any browser's is as if it were not there. */
    public ClientHints {
        brands = sane(brands);
        mobile = sane(mobile);
        platform = sane(platform);
        platformVersion = sane(platformVersion);
        model = sane(model);
    }

    /** By the names of the headers. */
    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        put(headers, "Sec-Ch-Ua", brands);
        put(headers, "Sec-Ch-Ua-Mobile", mobile);
        put(headers, "Sec-Ch-Ua-Platform", platform);
        put(headers, "Sec-Ch-Ua-Platform-Version", platformVersion);
        put(headers, "Sec-Ch-Ua-Model", model);
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    private static @Nullable String sane(@Nullable String value) {
        return value == null || value.isBlank() || value.length() > LONGEST ? null : value;
    }
}
