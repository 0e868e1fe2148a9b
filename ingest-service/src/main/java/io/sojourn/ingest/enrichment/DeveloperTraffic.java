package io.sojourn.ingest.enrichment;

import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.acquisition.WebAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event is of the developers' own traffic: from a source for development, or from a page on the developer's machine or in a
 * private network, unless the source's allowed origins name that host: then it is meant.
 */
public final class DeveloperTraffic {
    private static final String DEVELOPMENT = "development";
    /** Loopback and private addresses: RFC 1122, RFC 1918, RFC 4193. */
    private static final Pattern PRIVATE_ADDRESS = Pattern.compile(
            "(127|10)(\\.\\d+){3}|192\\.168(\\.\\d+){2}|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}|\\[::1]|\\[f[cd].*");

    private DeveloperTraffic() {}

    /**
     * The reason why it is: environment, local-host, private-address, file; null if it is not.
     *
     * @param url of the page, null if there is none
     */
    public static @Nullable String reason(Source source, @Nullable String url) {
        if (source.environment().equals(DEVELOPMENT)) {
            return "environment";
        }
        if (url == null) {
            return null;
        }
        if (url.regionMatches(true, 0, "file:", 0, "file:".length())) {
            return "file";
        }
        String host = WebAddress.host(url);
        return host == null || names(source, host) ? null : ofHost(host);
    }

    private static @Nullable String ofHost(String host) {
        if (host.equals("localhost")
                || host.endsWith(".localhost")
                || host.endsWith(".local")
                || host.endsWith(".test")) {
            return "local-host";
        }
        char first = host.charAt(0);
        boolean address = first == '[' || first >= '0' && first <= '9';
        return address && PRIVATE_ADDRESS.matcher(host).matches() ? "private-address" : null;
    }

    private static boolean names(Source source, String host) {
        // No stream: every event with an address comes here.
        for (String origin : source.allowedOrigins()) {
            String own = WebAddress.host(origin);
            if (own != null && (own.equals(host) || own.startsWith("*.") && host.endsWith(own.substring(1)))) {
                return true;
            }
        }
        return false;
    }
}
