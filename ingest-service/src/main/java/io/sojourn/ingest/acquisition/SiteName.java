package io.sojourn.ingest.acquisition;

import java.util.Set;

/**
 * A host by its parts.
 *
 * @param name the label before the public suffix, as in google of www.google.co.uk; empty if there is none
 * @param before all that stands before the name, as in www; empty if there is nothing
 */
record SiteName(String host, String name, String before) {
    private static final Set<String> SECOND_LEVELS = Set.of("co", "com", "org", "net", "ne", "or", "gov", "edu", "ac");
    private static final int COUNTRY = 2;

    static SiteName of(String host) {
        int suffix = host.lastIndexOf('.');
        int second = host.lastIndexOf('.', suffix - 1);
        boolean twoLevels = second >= 0
                && host.length() - suffix - 1 == COUNTRY
                && SECOND_LEVELS.contains(host.substring(second + 1, suffix));
        int end = twoLevels ? second : suffix;
        if (end < 0) {
            return new SiteName(host, "", "");
        }
        int begin = host.lastIndexOf('.', end - 1);
        return new SiteName(host, host.substring(begin + 1, end), begin < 0 ? "" : host.substring(0, begin));
    }
}
