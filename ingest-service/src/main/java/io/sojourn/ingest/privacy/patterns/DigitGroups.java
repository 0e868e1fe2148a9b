package io.sojourn.ingest.privacy.patterns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: groups of digits with single separators between them, as in {@code (030) 1234-567}.
 *
 * @param groups the digits of each group
 * @param separators what is between the groups, one character each; a percent-encoded space is a space
 * @param ends index after each group in the text
 */
record DigitGroups(List<String> groups, String separators, List<Integer> ends) {
    private static final String ENCODED_SPACE = "%20";
    private static final String SEPARATORS = " -./()+";
    private static final int MOST_DIGITS = 24;
    private static final int NO_GROUP = -1;

    /** The groups that begin at a digit; null if letters stand beside them, as in a hash, or if it is longer than any number of a person. */
    static @Nullable DigitGroups at(String text, int start) {
        List<String> groups = new ArrayList<>(6);
        List<Integer> ends = new ArrayList<>(6);
        StringBuilder separators = new StringBuilder(6);
        int at = start;
        int digits = 0;
        while (true) {
            int end = at;
            while (end < text.length() && Letters.isDigit(text.charAt(end))) {
                end++;
            }
            digits += end - at;
            if (digits > MOST_DIGITS) {
                return null;
            }
            if (!Letters.isEnd(text, end)) {
                return isPartOfCode(separators)
                        ? null
                        : new DigitGroups(groups, separators.substring(0, separators.length() - 1), ends);
            }
            groups.add(text.substring(at, end));
            ends.add(end);
            int next = next(text, end);
            if (next < 0) {
                return new DigitGroups(groups, separators.toString(), ends);
            }
            separators.append(text.startsWith(ENCODED_SPACE, end) ? ' ' : text.charAt(end));
            at = next;
        }
    }

    /** Letters follow at once, or after a hyphen: then it is no number, but a part of a code. */
    private static boolean isPartOfCode(StringBuilder separators) {
        return separators.isEmpty() || separators.charAt(separators.length() - 1) == '-';
    }

    private static boolean isPair(String text, int at) {
        return text.startsWith(") ", at) || text.startsWith(" (", at);
    }

    /** Index of the next group's first digit, negative if there is none. */
    private static int next(String text, int end) {
        int at = end;
        if (text.startsWith(ENCODED_SPACE, at)) {
            at += ENCODED_SPACE.length();
        } else if (at < text.length() && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
            at++;
            at += isPair(text, at - 1) ? 1 : 0;
        }
        return at > end && at < text.length() && Letters.isDigit(text.charAt(at)) ? at : NO_GROUP;
    }

    /** All digits of the first groups, so many of them. */
    String digits(int count) {
        return String.join("", groups.subList(0, count));
    }

    int count() {
        return groups.size();
    }

    int end(int count) {
        return ends.get(count - 1);
    }

    /** Whether the first groups have these lengths. */
    boolean hasForm(int... lengths) {
        if (groups.size() < lengths.length) {
            return false;
        }
        for (int i = 0; i < lengths.length; i++) {
            if (groups.get(i).length() != lengths[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether these separators stand between the first groups. */
    boolean isSeparatedBy(String expected) {
        return separators.startsWith(expected);
    }
}
