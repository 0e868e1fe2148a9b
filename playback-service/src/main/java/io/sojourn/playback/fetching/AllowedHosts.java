package io.sojourn.playback.fetching;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Host names that an operator has allowed. */
record AllowedHosts(Collection<String> patterns) {
    private static final String BELOW = "*.";

    /** Those of each system, read from texts of a system's id, a slash and a name. */
    static Map<String, AllowedHosts> bySystem(Collection<String> texts) {
        return texts.stream()
                .map(text -> text.split("/", 2))
                .collect(Collectors.groupingBy(
                        parts -> parts[0],
                        Collectors.collectingAndThen(
                                Collectors.mapping(AllowedHosts::pattern, Collectors.toList()), AllowedHosts::new)));
    }

    private static String pattern(String... parts) {
        if (parts.length < 2
                || parts[1].isBlank()
                || parts[1].replace(BELOW, "").isEmpty()) {
            throw new IllegalArgumentException(
                    "sojourn.fetching.hosts needs the system's id, a slash and a host's name, not: " + parts[0]);
        }
        return parts[1];
    }

    /** Whether a name is one of them, or below one of them that says so; names are compared without regard to case. */
    boolean allow(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return patterns.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .anyMatch(pattern -> matches(pattern, name));
    }

    private static boolean matches(String pattern, String name) {
        return pattern.startsWith(BELOW)
                ? name.endsWith(pattern.substring(1)) && name.length() > pattern.length() - 1
                : name.equals(pattern);
    }
}
