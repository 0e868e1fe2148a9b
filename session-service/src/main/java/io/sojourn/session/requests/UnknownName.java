package io.sojourn.session.requests;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A parameter that there is none of by this name. */
public record UnknownName(String name) {
    private static final Set<String> TO_COME =
            Set.of("outcome", "businessevents", "minbusinessevents", "maxbusinessevents");

    /** Its place in a request. */
    public String pointer() {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** What is wrong with it; names the known one that it is most like. */
    public String detail(Collection<String> known) {
        if (TO_COME.contains(name.toLowerCase(Locale.ROOT))) {
            return "Sessions have no outcomes and business events yet: leave the parameter out.";
        }
        return nearest(known)
                .map(nearest -> "There is no such parameter here; do you mean " + nearest + "?")
                .orElse("There is no such parameter here.");
    }

    /** The known one from which most of its characters need not be changed. */
    private Optional<String> nearest(Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(this::distance).thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> 2 * distance(nearest) <= Math.max(nearest.length(), 3));
    }

    /** How many characters have to be added, removed or changed to make one of the other, of a name as long as any that is known (Levenshtein). */
    private int distance(String other) {
        String from =
                name.substring(0, Math.min(name.length(), 2 * other.length())).toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
