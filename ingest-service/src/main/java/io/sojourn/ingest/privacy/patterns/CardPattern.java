package io.sojourn.ingest.privacy.patterns;

import io.sojourn.ingest.privacy.reading.DigitGroups;
import io.sojourn.ingest.privacy.reading.Letters;

/** Payment card numbers: the ranges of the large issuers (ISO/IEC 7812) with a right check digit, with or without separators. */
public final class CardPattern implements PersonalDataPattern {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final int SHORTEST_GROUP = 4;

    @Override
    public String replacement() {
        return "[card]";
    }

    @Override
    public boolean isPossible(TextTraits text) {
        return text.digits() >= SHORTEST;
    }

    @Override
    public int endOfMatch(String text, int start) {
        char first = text.charAt(start);
        if (first < '2' || first > '6' || Letters.endOfDigits(text, start) - start < SHORTEST_GROUP) {
            return NONE;
        }
        DigitGroups number = DigitGroups.at(text, start);
        if (number == null) {
            return NONE;
        }
        for (int count = number.count(); count > 0 && number.length(count) >= SHORTEST; count--) {
            if (isCardLike(number, count) && isCard(number.digits(count))) {
                return number.end(count);
            }
        }
        return NONE;
    }

    /** Whether digits are the number of a card. */
    public static boolean isCard(String digits) {
        int length = digits.length();
        return length >= SHORTEST && length <= LONGEST && isOfIssuer(digits, length) && Checksums.luhn(digits);
    }

    /** Cards are written in one piece, or in groups of at least four digits. */
    private static boolean isCardLike(DigitGroups number, int count) {
        for (int i = 0; i < count - 1; i++) {
            if (number.groups().get(i).length() < SHORTEST_GROUP) {
                return false;
            }
        }
        // One dot alone is a decimal point.
        return number.isSeparatedOnlyBy(count, count == 2 ? " -+" : " -+.");
    }

    private static boolean isOfIssuer(String digits, int length) {
        int four = Integer.parseInt(digits.substring(0, 4));
        int two = four / 100;
        return switch (digits.charAt(0)) {
            case '2' -> four >= 2221 && four <= 2720 && length == 16;
            case '3' ->
                (two == 34 || two == 37) && length == 15
                        || (two == 36 || two == 38 || four >= 3000 && four <= 3059) && length == 14
                        || four >= 3528 && four <= 3589 && length == 16;
            case '4' -> length == 13 || length == 16 || length == 19;
            case '5' -> two >= 51 && two <= 55 && length == 16;
            default -> (four == 6011 || two == 65 || four >= 6440 && four <= 6499 || two == 62) && length >= 16;
        };
    }
}
