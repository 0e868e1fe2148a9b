package io.sojourn.ingest.privacy.patterns;

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
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

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
        if (isInGroupsOfFour(text, start, end)) {
            return grouped(text, start);
        }
        return Letters.isDigit(text.charAt(start)) ? number(DigitGroups.at(text, start)) : NONE;
    }

    /** Only words of the lengths in question are looked at closely. */
    private static boolean isCode(String text, int start, int end) {
        int length = end - start;
        if (length < 9 || length > 34) {
            return false;
        }
        String word = text.substring(start, end);
        return switch (length) {
            case 9 -> NATIONAL_INSURANCE.matcher(word).matches() || isDni(word);
            case 16 -> TAX_CODE.matcher(word).matches() || isIban(word);
            default -> length >= 15 && isIban(word);
        };
    }

    private static boolean isDni(String word) {
        if (!DNI.matcher(word).matches()) {
            return false;
        }
        int number = Integer.parseInt(
                word.substring(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2'));
        return word.charAt(8) == DNI_LETTERS.charAt(number % DNI_LETTERS.length());
    }

    private static boolean isIban(String word) {
        return IBAN.matcher(word).matches() && Checksums.iban(word);
    }

    private static boolean isInGroupsOfFour(String text, int start, int end) {
        return end - start == 4
                && Letters.isLetter(text.charAt(start))
                && end < text.length()
                && text.charAt(end) == ' ';
    }

    /** An IBAN as it is printed: groups of four, the last one may be shorter. */
    private static int grouped(String text, int start) {
        StringBuilder word = new StringBuilder();
        int at = start;
        int end = start;
        while (at < text.length() && word.length() < 34) {
            int next = Letters.endOfWord(text, at);
            if (next == at || next - at > 4) {
                break;
            }
            word.append(text, at, next);
            end = next;
            at = next + 1;
            if (next - at + 1 < 0 || next >= text.length() || text.charAt(next) != ' ') {
                break;
            }
        }
        return word.length() >= 15 && isIban(word.toString()) ? end : NONE;
    }

    private static int number(@Nullable DigitGroups number) {
        if (number == null) {
            return NONE;
        }
        if (number.hasForm(3, 2, 4) && isSocialSecurity(number)) {
            return number.end(3);
        }
        if (number.hasForm(3, 3, 3, 2) && number.isSeparatedBy("..-") && Checksums.cpf(number.digits(4))) {
            return number.end(4);
        }
        if ((number.hasForm(6, 4) || number.hasForm(8, 4)) && isPersonalNumber(number)) {
            return number.end(2);
        }
        return isNir(number.digits(number.count())) ? number.end(number.count()) : NONE;
    }

    private static boolean isSocialSecurity(DigitGroups number) {
        String area = number.groups().get(0);
        return (number.isSeparatedBy("--") || number.isSeparatedBy("  "))
                && !area.equals("000")
                && !area.equals("666")
                && area.charAt(0) != '9'
                && !number.groups().get(1).equals("00")
                && !number.groups().get(2).equals("0000");
    }

    /** Year, month, day, and four digits of which the last is a Luhn digit over the ten last ones. */
    private static boolean isPersonalNumber(DigitGroups number) {
        String digits = number.digits(2);
        String ten = digits.substring(digits.length() - 10);
        int month = Integer.parseInt(ten.substring(2, 4));
        int day = Integer.parseInt(ten.substring(4, 6));
        return (number.isSeparatedBy("-") || number.isSeparatedBy("+"))
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && Checksums.luhn(ten);
    }

    /** Sex, year, month, department and commune, order, and 97 minus the number modulo 97. */
    private static boolean isNir(String digits) {
        if (digits.length() != 15 || digits.charAt(0) != '1' && digits.charAt(0) != '2') {
            return false;
        }
        int month = Integer.parseInt(digits.substring(3, 5));
        long number = Long.parseLong(digits.substring(0, 13));
        return (month >= 1 && month <= 12 || month >= 20 && month <= 42)
                && 97 - number % 97 == Long.parseLong(digits.substring(13));
    }
}
