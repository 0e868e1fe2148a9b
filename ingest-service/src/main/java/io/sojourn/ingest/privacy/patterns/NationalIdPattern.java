package io.sojourn.ingest.privacy.patterns;

import io.sojourn.ingest.privacy.reading.Letters;
import io.sojourn.ingest.privacy.reading.PrintedGroups;
import io.sojourn.ingest.privacy.reading.Surroundings;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by which states and banks know persons, as far as their form or checksum tells them from other numbers: US social security
 * numbers, Brazilian CPF, French NIR, Swedish personal numbers, IBAN, British national insurance numbers, Spanish DNI and NIE, Italian
 * tax codes.
 */
public final class NationalIdPattern implements PersonalDataPattern {
    private static final int FEWEST_DIGITS = 6;
    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final Pattern NATIONAL_INSURANCE = Pattern.compile("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]");
    private static final Pattern DNI = Pattern.compile("[0-9XYZ]\\d{7}[A-Z]");
    private static final Pattern TAX_CODE = Pattern.compile("[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]");

    @Override
    public String replacement() {
        return "[id]";
    }

    @Override
    public boolean isPossible(TextTraits text) {
        return text.digits() >= FEWEST_DIGITS;
    }

    @Override
    public int endOfMatch(String text, int start) {
        if (!Letters.isAlphanumeric(text.charAt(start))) {
            return NONE;
        }
        int end = Letters.endOfWord(text, start);
        if (isCode(text, start, end)) {
            return end;
        }
        if (end - start == 4 && Iban.canBegin(text, start)) {
            return grouped(text, start);
        }
        int printed = endOfPrinted(text, start, end - start);
        if (printed != NONE) {
            return printed;
        }
        return Letters.isDigit(text.charAt(start)) ? PersonalNumbers.endOf(text, start) : NONE;
    }

    /** Such a code as it is printed, by the length of its first group. */
    private static int endOfPrinted(String text, int start, int first) {
        return switch (first) {
            case 2 -> {
                int inPairs = endOf(PrintedGroups.at(text, start, 2, 2, 2, 2, 1), NATIONAL_INSURANCE);
                yield inPairs != NONE ? inPairs : endOf(PrintedGroups.at(text, start, 2, 6, 1), NATIONAL_INSURANCE);
            }
            case 3 -> endOf(PrintedGroups.at(text, start, 3, 3, 5, 5), TAX_CODE);
            case 8 -> {
                PrintedGroups dni = PrintedGroups.at(text, start, 8, 1);
                boolean found = dni != null && isDni(dni.joined()) && Surroundings.allow(text, start, dni.end());
                yield found ? dni.end() : NONE;
            }
            default -> NONE;
        };
    }

    private static int endOf(@Nullable PrintedGroups groups, Pattern form) {
        return groups != null && form.matcher(groups.joined()).matches() ? groups.end() : NONE;
    }

    /** Only words of the lengths in question that begin and end as such codes do are looked at closely. */
    private static boolean isCode(String text, int start, int end) {
        return switch (end - start) {
            case 9 -> endsInCapital(text, end) && isNineLong(text.substring(start, end));
            case 16 ->
                endsInCapital(text, end)
                                && TAX_CODE.matcher(text.substring(start, end)).matches()
                        || isIban(text, start, end);
            default -> isIban(text, start, end);
        };
    }

    private static boolean endsInCapital(String text, int end) {
        char last = text.charAt(end - 1);
        return last >= 'A' && last <= 'Z' && Letters.isDigit(text.charAt(end - 2));
    }

    private static boolean isNineLong(String word) {
        return NATIONAL_INSURANCE.matcher(word).matches() || isDni(word);
    }

    private static boolean isIban(String text, int start, int end) {
        return end - start >= Iban.SHORTEST
                && end - start <= Iban.LONGEST
                && Iban.canBegin(text, start)
                && Iban.is(text.substring(start, end));
    }

    private static boolean isDni(String word) {
        if (!DNI.matcher(word).matches()) {
            return false;
        }
        int number = Integer.parseInt(
                word.substring(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2'));
        return word.charAt(8) == DNI_LETTERS.charAt(number % DNI_LETTERS.length());
    }

    /** An IBAN as it is printed: groups of four, the last one may be shorter. */
    private static int grouped(String text, int start) {
        StringBuilder word = new StringBuilder();
        int at = start;
        while (word.length() <= Iban.LONGEST) {
            int end = Letters.endOfWord(text, at);
            if (end == at || end - at > 4) {
                return NONE;
            }
            word.append(text, at, end);
            if (Iban.is(word.toString())) {
                return end;
            }
            int space = PrintedGroups.separator(text, end);
            if (space == 0 || end - at < 4) {
                return NONE;
            }
            at = end + space;
        }
        return NONE;
    }
}
