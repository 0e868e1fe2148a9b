package io.sojourn.ingest.privacy.patterns;

import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers: international ones (E.164, with plus or 00), those after {@code tel:}, and national ones where their form tells
 * them from other numbers: North American ones with hyphens, dots or brackets, and ones with a leading zero in groups.
 */
public final class PhonePattern implements PersonalDataPattern {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;
    private static final int SHORTEST_ABROAD = 11;
    private static final String ENCODED_PLUS = "%2B";
    private static final String SCHEME = "tel:";

    @Override
    public String replacement() {
        return "[phone]";
    }

    @Override
    public boolean isPossible(TextTraits text) {
        return text.digits() >= SHORTEST;
    }

    @Override
    public int endOfMatch(String text, int start) {
        if (text.regionMatches(true, start, SCHEME, 0, SCHEME.length())) {
            return called(text, start + SCHEME.length());
        }
        int digits = afterPlus(text, start);
        if (digits > start) {
            return international(text, digits);
        }
        if (text.charAt(start) == '(') {
            DigitGroups bracketed = groups(text, start + 1);
            return bracketed != null && bracketed.isSeparatedBy(")") ? national(bracketed) : NONE;
        }
        DigitGroups number = groups(text, start);
        return number == null ? NONE : national(number);
    }

    private static int called(String text, int start) {
        int plus = afterPlus(text, start);
        DigitGroups number = groups(text, Math.max(plus, start));
        return number == null ? NONE : longest(number, 3);
    }

    private static int afterPlus(String text, int start) {
        if (text.startsWith("+", start)) {
            return start + 1;
        }
        return text.regionMatches(true, start, ENCODED_PLUS, 0, ENCODED_PLUS.length())
                ? start + ENCODED_PLUS.length()
                : NONE;
    }

    private static int international(String text, int start) {
        DigitGroups number = groups(text, start);
        return number == null || number.groups().getFirst().startsWith("0") ? NONE : longest(number, SHORTEST);
    }

    /** As many groups as make a number of no more digits than any has. */
    private static int longest(DigitGroups number, int shortest) {
        for (int count = number.count(); count > 0; count--) {
            int length = number.digits(count).length();
            if (length <= LONGEST && length >= shortest) {
                return number.end(count);
            }
        }
        return NONE;
    }

    private static int national(DigitGroups number) {
        if (number.hasForm(3, 3, 4) && isNorthAmerican(number, 0)) {
            return number.end(3);
        }
        if (number.hasForm(1, 3, 3, 4) && number.groups().getFirst().equals("1") && isNorthAmerican(number, 1)) {
            return number.end(4);
        }
        return hasTrunkPrefix(number) ? longest(number, SHORTEST + 1) : NONE;
    }

    /** Area and exchange begin with 2 to 9 (North American Numbering Plan); spaces alone do not make three groups a number. */
    private static boolean isNorthAmerican(DigitGroups number, int from) {
        String between = number.separators().substring(from, from + 2);
        return number.groups().get(from).charAt(0) >= '2'
                && number.groups().get(from + 1).charAt(0) >= '2'
                && (between.equals("--") || between.equals("..") || between.equals(")-"));
    }

    private static boolean hasTrunkPrefix(DigitGroups number) {
        String first = number.groups().getFirst();
        return first.length() >= 2
                && first.charAt(0) == '0'
                && number.count() > 1
                && number.separators().chars().allMatch(c -> " -/)".indexOf(c) >= 0)
                && number.digits(number.count()).length() <= LONGEST
                && (first.charAt(1) == '0' ? isDialledAbroad(number) : isDialledAtHome(number));
    }

    /** With 00 before the country, and spaces: with hyphens it is rather a number of an order. */
    private static boolean isDialledAbroad(DigitGroups number) {
        String digits = number.digits(number.count());
        return digits.charAt(2) != '0'
                && digits.length() >= SHORTEST_ABROAD
                && number.separators().chars().allMatch(c -> c == ' ');
    }

    /** No date, and no other list of small numbers: pairs are five; with hyphens, the last group is no pair. */
    private static boolean isDialledAtHome(DigitGroups number) {
        boolean date = number.hasForm(2, 2, 4) || number.hasForm(2, 4, 2, 2);
        boolean pairs = number.groups().stream().allMatch(group -> group.length() == 2);
        boolean hyphens = number.separators().indexOf('-') >= 0;
        return !date
                && (!pairs || number.count() == 5)
                && (!hyphens || number.groups().getLast().length() >= 4);
    }

    private static @Nullable DigitGroups groups(String text, int start) {
        return start < text.length() && Letters.isDigit(text.charAt(start)) ? DigitGroups.at(text, start) : null;
    }
}
