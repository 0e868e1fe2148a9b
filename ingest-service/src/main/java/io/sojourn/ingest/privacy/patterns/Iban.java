package io.sojourn.ingest.privacy.patterns;

import io.sojourn.ingest.privacy.reading.Letters;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** International bank account numbers (ISO 13616): a country, two check digits, and as many characters as that country's have. */
final class Iban {
    /** How long the shortest and the longest are. */
    static final int SHORTEST = 15;

    static final int LONGEST = 33;

    /** From the registry of SWIFT. */
    private static final String LENGTHS =
            "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22"
                    + "GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27"
                    + "MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29"
                    + "VA22VG24XK20YE30";

    private static final Map<String, Integer> BY_COUNTRY = Stream.iterate(0, i -> i < LENGTHS.length(), i -> i + 4)
            .collect(Collectors.toUnmodifiableMap(
                    i -> LENGTHS.substring(i, i + 2), i -> Integer.parseInt(LENGTHS.substring(i + 2, i + 4))));

    private Iban() {}

    /** Whether one can begin at a place: two letters of one case and two digits. */
    static boolean canBegin(String text, int start) {
        return start + 4 <= text.length()
                && Letters.isDigit(text.charAt(start + 2))
                && Letters.isDigit(text.charAt(start + 3))
                && (isUpper(text.charAt(start)) && isUpper(text.charAt(start + 1))
                        || isLower(text.charAt(start)) && isLower(text.charAt(start + 1)));
    }

    /** Whether letters and digits are such a number, in capitals or in small letters. */
    static boolean is(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || !canBegin(word, 0) || !isOfOneCase(word)) {
            return false;
        }
        Integer length = BY_COUNTRY.get(new String(new char[] {upper(word.charAt(0)), upper(word.charAt(1))}));
        return length != null && length == word.length() && Checksums.iban(word);
    }

    private static boolean isOfOneCase(String word) {
        boolean small = isLower(word.charAt(0));
        for (int i = 0; i < word.length(); i++) {
            if (small ? isUpper(word.charAt(i)) : isLower(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static char upper(char c) {
        return isLower(c) ? (char) (c - 'a' + 'A') : c;
    }
}
