package io.sojourn.ingest.privacy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Properties' names without personal data. */
final class ScrubbedNames {
    private final UnaryOperator<String> scrubbing;

    ScrubbedNames(UnaryOperator<String> scrubbing) {
        this.scrubbing = scrubbing;
    }

    /** Whether there is no personal data in a name. */
    boolean isClean(String name) {
        return Objects.equals(scrubbing.apply(name), name);
    }

    /** The same values in the same order, by clean names. Of names that become the same, the later ones are numbered: no value is lost. */
    Map<String, Object> rename(Map<String, Object> properties) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        properties.forEach((name, value) -> {
            String wanted = isClean(name) ? name : scrubbing.apply(name);
            String free = wanted;
            while (isTaken(free, name, renamed, properties)) {
                free = wanted + " " + numbers.merge(wanted, 1, (number, one) -> number + 1);
            }
            renamed.put(free, value);
        });
        return renamed;
    }

    private static boolean isTaken(String free, String name, Map<String, Object> renamed, Map<String, Object> sent) {
        return !free.equals(name) && (renamed.containsKey(free) || sent.containsKey(free));
    }
}
