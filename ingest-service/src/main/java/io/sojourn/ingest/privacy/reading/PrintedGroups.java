package io.sojourn.ingest.privacy.reading;

import org.jspecify.annotations.Nullable;

/**
 * A code of letters and digits as it is printed: in groups with a space or a hyphen between, as in {@code AB 12 34 56 C}.
 *
 * @param joined the groups without what is between them
 * @param end index after the last one
 */
public record PrintedGroups(String joined, int end) {

    /** The groups of these lengths that begin at a place and end with a word; null if there are none. */
    public static @Nullable PrintedGroups at(String text, int start, int... lengths) {
        StringBuilder joined = new StringBuilder();
        int at = start;
        for (int length : lengths) {
            int between = at == start ? 0 : separator(text, at);
            int end = Letters.endOfWord(text, at + between);
            if (at != start && between == 0 || end - at - between != length) {
                return null;
            }
            joined.append(text, at + between, end);
            at = end;
        }
        return new PrintedGroups(joined.toString(), at);
    }

    /** How long what separates two groups is. */
    public static int separator(String text, int index) {
        boolean sign = index < text.length() && (text.charAt(index) == '+' || text.charAt(index) == '-');
        return sign ? 1 : Spaces.length(text, index);
    }
}
