package io.sojourn.ingest.privacy.patterns;

import io.sojourn.ingest.privacy.reading.DigitGroups;
import io.sojourn.ingest.privacy.reading.Letters;
import io.sojourn.ingest.privacy.reading.Surroundings;

/** Numbers of persons that are digits only: US social security numbers, Brazilian CPF, Swedish personal numbers, French NIR. */
final class PersonalNumbers {
    private static final int NONE = PersonalDataPattern.NONE;
    private static final int NIR_DIGITS = 15;

    private PersonalNumbers() {}

    /** Where such a number ends that begins at a digit. */
    static int endOf(String text, int start) {
        if (!canBegin(text, start)) {
            return NONE;
        }
        DigitGroups number = DigitGroups.at(text, start);
        if (number == null) {
            return NONE;
        }
        if (number.isOfForm(3, 2, 4) && isSocialSecurity(number)) {
            return Surroundings.allow(text, start, number.end(3)) ? number.end(3) : NONE;
        }
        if (number.hasForm(3, 3, 3, 2) && isAsCpf(number) && Checksums.cpf(number.digits(4))) {
            return number.end(4);
        }
        if ((number.isOfForm(6, 4) || number.isOfForm(8, 4)) && isOfBirthday(number)) {
            return Surroundings.allow(text, start, number.end(2)) ? number.end(2) : NONE;
        }
        int count = number.count();
        return number.length(count) == NIR_DIGITS && isNir(number.digits(count)) ? number.end(count) : NONE;
    }

    /** Most numbers in texts are shorter, or have first groups of other lengths. */
    private static boolean canBegin(String text, int start) {
        int length = Letters.endOfDigits(text, start) - start;
        char first = text.charAt(start);
        return length == 3
                || length == 6
                || length == 8
                || (length == 1 || length > 8) && (first == '1' || first == '2');
    }

    private static boolean isAsCpf(DigitGroups number) {
        return number.isSeparatedBy("..-") || number.isSeparatedBy("   ") && number.isOfForm(3, 3, 3, 2);
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
    private static boolean isOfBirthday(DigitGroups number) {
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
        if (digits.charAt(0) != '1' && digits.charAt(0) != '2') {
            return false;
        }
        int month = Integer.parseInt(digits.substring(3, 5));
        long number = Long.parseLong(digits.substring(0, 13));
        return (month >= 1 && month <= 12 || month >= 20 && month <= 42)
                && 97 - number % 97 == Long.parseLong(digits.substring(13));
    }
}
