package io.sojourn.ingest.privacy.patterns;

import io.sojourn.ingest.privacy.reading.DigitGroups;
import io.sojourn.ingest.privacy.reading.Escapes;
import io.sojourn.ingest.privacy.reading.Letters;
import io.sojourn.ingest.privacy.reading.Place;
import io.sojourn.ingest.privacy.reading.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers: international ones (E.164, with plus or 00), those after {@code tel:}, and national ones where their form tells
 * them from other numbers. A national number in the path of an address, or as a part of something longer, is rather a date or a code.
 */
public final class PhonePattern implements PersonalDataPattern {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;
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
        char c = text.charAt(start);
        if (Letters.isDigit(c)) {
            return NationalPhones.canBegin(text, start) ? national(text, start, start) : NONE;
        }
        return switch (c) {
            case 't', 'T' ->
                text.regionMatches(true, start, SCHEME, 0, SCHEME.length())
                        ? called(text, start + SCHEME.length())
                        : NONE;
            case '+', '%' -> international(text, afterPlus(text, start));
            case '(' -> national(text, start, start + 1);
            default -> NONE;
        };
    }

    private static int called(String text, int start) {
        int plus = afterPlus(text, start);
        DigitGroups number = groups(text, plus == NONE ? start : plus);
        return number == null ? NONE : longest(number, 3);
    }

    private static int afterPlus(String text, int start) {
        if (text.startsWith("+", start)) {
            return start + 1;
        }
        return Escapes.isAt(text, start, '+') ? Escapes.end(text, start) : NONE;
    }

    /** A plus may be a space before a date. */
    private static int international(String text, int start) {
        DigitGroups number = start == NONE ? null : groups(text, start);
        boolean none = number == null
                || number.groups().getFirst().charAt(0) == '0'
                || number.hasForm(4, 2, 2) && number.isSeparatedBy("--");
        return none ? NONE : longest(number, SHORTEST);
    }

    /** As many groups as make a number of no more digits than any has. */
    private static int longest(DigitGroups number, int shortest) {
        for (int count = number.count(); count > 0; count--) {
            int length = number.length(count);
            if (length <= LONGEST && length >= shortest) {
                return number.end(count);
            }
        }
        return NONE;
    }

    /** What the form says, then what is around it. */
    private static int national(String text, int start, int digits) {
        DigitGroups number = groups(text, digits);
        if (number == null || digits > start && !number.isSeparatedBy(")")) {
            return NONE;
        }
        int count = NationalPhones.groups(number);
        return count > 0 && Place.of(text, start) != Place.PATH && Surroundings.allow(text, start, number.end(count))
                ? number.end(count)
                : NONE;
    }

    private static @Nullable DigitGroups groups(String text, int start) {
        return start < text.length() && Letters.isDigit(text.charAt(start)) ? DigitGroups.at(text, start) : null;
    }
}
