package io.sojourn.ingest.privacy.patterns;

import io.sojourn.ingest.privacy.reading.DigitGroups;
import io.sojourn.ingest.privacy.reading.Letters;

/**
 * The forms of telephone numbers without a plus: North American ones with hyphens, dots or brackets, ones with 00 before the country, and
 * ones with a leading zero in the groups that are usual with such.
 */
final class NationalPhones {
    private static final int SHORTEST = 9;
    private static final int LONGEST = 15;
    private static final int SHORTEST_ABROAD = 11;
    private static final int LONGEST_ABROAD = 16;
    private static final int SHORTEST_ABROAD_IN_ONE = 12;
    private static final int PAIRS = 5;
    /** The codes of countries with two digits (E.164); those that begin with 1 and 7 have one, all others three. */
    private static final String CODES_OF_TWO =
            "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";

    private static final String REGIONS_OF_THREE =
            "21 22 23 24 25 26 29 35 37 38 42 50 59 67 68 69 80 85 87 88 96 97 99";

    private NationalPhones() {}

    /** Whether a number of such a form can begin at a digit; says no to most, cheaply. */
    static boolean canBegin(String text, int start) {
        int length = Letters.endOfDigits(text, start) - start;
        return text.charAt(start) == '0' ? length > 1 : length == 3 || length == 1 && text.charAt(start) == '1';
    }

    /** How many of the groups are a telephone number; 0 if they are none. */
    static int groups(DigitGroups number) {
        if (number.isOfForm(3, 3, 4)) {
            return isNorthAmerican(number, 0) ? 3 : groupsWithTrunkPrefix(number);
        }
        if (number.isOfForm(1, 3, 3, 4)) {
            return number.groups().getFirst().equals("1") && isNorthAmerican(number, 1) ? 4 : 0;
        }
        return groupsWithTrunkPrefix(number);
    }

    /** Area and exchange begin with 2 to 9 (North American Numbering Plan); spaces alone do not make three groups a number. */
    private static boolean isNorthAmerican(DigitGroups number, int from) {
        String between = number.separators().substring(from, from + 2);
        return number.groups().get(from).charAt(0) >= '2'
                && number.groups().get(from + 1).charAt(0) >= '2'
                && (between.equals("--") || between.equals("..") || between.equals(")-"));
    }

    private static int groupsWithTrunkPrefix(DigitGroups number) {
        String first = number.groups().getFirst();
        if (first.length() < 2 || first.charAt(0) != '0') {
            return 0;
        }
        if (first.charAt(1) == '0') {
            return isDialledAbroad(number) ? number.count() : 0;
        }
        int count = groupsUpToSpace(number);
        return number.length(count) >= SHORTEST && number.length(count) <= LONGEST && isDialledAtHome(number, count)
                ? count
                : 0;
    }

    /** Where the groups are joined by hyphens or dots, a space ends the number. */
    private static int groupsUpToSpace(DigitGroups number) {
        boolean joined = number.isSeparatedBy("-") || number.isSeparatedBy(".");
        int space = joined ? number.separators().indexOf(' ') : -1;
        return space < 0 ? number.count() : space + 1;
    }

    /** With 00 before the country, and spaces or in one piece: with hyphens it is rather a number of an order. */
    private static boolean isDialledAbroad(DigitGroups number) {
        int count = number.count();
        String digits = number.digits(count);
        int shortest = count == 1 ? SHORTEST_ABROAD_IN_ONE : SHORTEST_ABROAD;
        return digits.length() >= shortest
                && digits.length() <= LONGEST_ABROAD
                && number.isSeparatedOnlyBy(count, " ")
                && (count == 1 || !number.arePairs(count))
                && isOfCountry(digits);
    }

    private static boolean isOfCountry(String digits) {
        String code = digits.substring(2, 4);
        return switch (code.charAt(0)) {
            case '0' -> false;
            case '1' -> digits.length() == 13 && digits.charAt(3) >= '2' && digits.charAt(6) >= '2';
            case '7' -> digits.length() == 13;
            default -> CODES_OF_TWO.contains(code) || REGIONS_OF_THREE.contains(code);
        };
    }

    private static boolean isDialledAtHome(DigitGroups number, int count) {
        if (count < 2) {
            return false;
        }
        if (number.arePairs(count)) {
            return count == PAIRS && arePairsOfPhone(number);
        }
        return switch (number.separators().charAt(0)) {
            case '/' -> number.groups().getFirst().length() > 2 && isBehindSlash(number, count);
            case '-' -> number.isSeparatedOnlyBy(count, "-") && isHyphenated(number, count);
            case ' ', ')' -> isSpaced(number, count);
            default -> false;
        };
    }

    /** Five pairs, with one kind of separator: no list of small numbers; with dots or hyphens, none that can be a date with a time. */
    private static boolean arePairsOfPhone(DigitGroups number) {
        if (number.groups().subList(0, PAIRS).stream().allMatch(pair -> pair.charAt(0) == '0')) {
            return false;
        }
        if (number.isSeparatedOnlyBy(PAIRS, " ") || number.isSeparatedBy("/") && isBehindSlash(number, PAIRS)) {
            return true;
        }
        boolean time = isLess(number, 1, 13) && isLess(number, 3, 24) && isLess(number, 4, 60);
        return !time && (number.isSeparatedOnlyBy(PAIRS, "-") || number.isSeparatedOnlyBy(PAIRS, "."));
    }

    private static boolean isLess(DigitGroups number, int group, int bound) {
        return Integer.parseInt(number.groups().get(group)) < bound;
    }

    private static boolean isBehindSlash(DigitGroups number, int count) {
        String behind = number.separators().substring(1, count - 1);
        return behind.chars().allMatch(c -> c == ' ' || c == '-');
    }

    /** As in 0171-1234567 or 03-1234-5678; other groups with hyphens are rather codes. */
    private static boolean isHyphenated(DigitGroups number, int count) {
        String first = number.groups().getFirst();
        return switch (count) {
            case 2 ->
                first.length() > 2
                        && first.length() < 7
                        && number.groups().get(1).length() > 5;
            case 3 ->
                first.length() < 5
                        && number.groups().get(1).length() == 4
                        && number.groups().get(2).length() == 4;
            default -> false;
        };
    }

    /** No date, and no other list of small numbers. With hyphens, the last group is no pair. */
    private static boolean isSpaced(DigitGroups number, int count) {
        boolean small = number.hasForm(2, 2) || number.hasForm(2, 4, 2, 2);
        boolean hyphens = number.separators().lastIndexOf('-', count - 2) >= 0;
        return !small
                && number.isSeparatedOnlyBy(count, " -)")
                && (!hyphens || number.groups().get(count - 1).length() >= 4);
    }
}
