package io.sojourn.ingest.writekey;

import java.util.List;
import java.util.Locale;

/**
 * Whether a page's origin is one of those that a source takes events from. An entry is an origin, as in {@code https://app.example.com},
 * or one with {@code *.} for any host labels, as in {@code https://*.example.com}, which does not match {@code https://example.com} itself.
 */
final class AllowedOrigins {
    private static final String ANY_LABELS = "*";

    private AllowedOrigins() {}

    /** No entries allow any origin. */
    static boolean allow(List<String> entries, String origin) {
        String lowerCase = origin.toLowerCase(Locale.ROOT);
        return entries.isEmpty()
                || entries.stream().anyMatch(entry -> matches(entry.toLowerCase(Locale.ROOT), lowerCase));
    }

    private static boolean matches(String entry, String origin) {
        int star = entry.indexOf(ANY_LABELS);
        if (star < 0) {
            return entry.equals(origin);
        }
        String before = entry.substring(0, star);
        String after = entry.substring(star + 1);
        return origin.length() > before.length() + after.length()
                && origin.startsWith(before)
                && origin.endsWith(after)
                && isLabels(origin.substring(before.length(), origin.length() - after.length()));
    }

    private static boolean isLabels(String text) {
        return text.charAt(0) != '.'
                && text.charAt(text.length() - 1) != '.'
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.');
    }
}
