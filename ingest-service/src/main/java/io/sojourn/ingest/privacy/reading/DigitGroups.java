package io.sojourn.ingest.privacy.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: groups of digits with single separators between them, as in {@code (030) 1234-567}.
 *
 * @param groups the digits of each group
 * @param separators what is between the groups, one character each; a space stands for each kind of space
 * @param ends index after each group in the text
 */
public record DigitGroups(List<String> groups, String separators, List<Integer> ends) {
    private static final int MOST_DIGITS = 24;

    /** The groups that begin at a digit; null if letters stand beside them, as in a hash, or if it is longer than any number of a person. */
    public static @Nullable DigitGroups at(String text, int start) {
        List<String> groups = new ArrayList<>(6);
        List<Integer> ends = new ArrayList<>(6);
        StringBuilder separators = new StringBuilder(6);
        GroupSeparators between = new GroupSeparators(text, start);
        int at = start;
        int digits = 0;
        while (true) {
            int end = Letters.endOfDigits(text, at);
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
            at = between.next(end);
            if (at == GroupSeparators.NONE) {
                return new DigitGroups(groups, separators.toString(), ends);
            }
            separators.append(between.read());
        }
    }

    /** Letters follow at once, or after a hyphen: then it is no number, but a part of a code. */
    private static boolean isPartOfCode(StringBuilder separators) {
        return separators.isEmpty() || separators.charAt(separators.length() - 1) == '-';
    }

    /** All digits of the first groups, so many of them. */
    public String digits(int count) {
        return count == 1 ? groups.getFirst() : String.join("", groups.subList(0, count));
    }

    /** How many digits the first groups have. */
    public int length(int count) {
        int length = 0;
        for (int i = 0; i < count; i++) {
            length += groups.get(i).length();
        }
        return length;
    }

    public int count() {
        return groups.size();
    }

    public int end(int count) {
        return ends.get(count - 1);
    }

    /** Whether the first groups have these lengths. */
    public boolean hasForm(int... lengths) {
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

    /** Whether the number is of groups of these lengths, and ends there: nothing but a space may follow them. */
    public boolean isOfForm(int... lengths) {
        return hasForm(lengths) && (groups.size() == lengths.length || separators.charAt(lengths.length - 1) == ' ');
    }

    /** Whether these separators stand between the first groups. */
    public boolean isSeparatedBy(String expected) {
        return separators.startsWith(expected);
    }

    /** Whether between the first groups, so many of them, are no other separators than these. */
    public boolean isSeparatedOnlyBy(int count, String allowed) {
        for (int i = 0; i < count - 1; i++) {
            if (allowed.indexOf(separators.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are so many groups, each of two digits. */
    public boolean arePairs(int count) {
        for (int i = 0; i < count; i++) {
            if (groups.get(i).length() != 2) {
                return false;
            }
        }
        return true;
    }
}
