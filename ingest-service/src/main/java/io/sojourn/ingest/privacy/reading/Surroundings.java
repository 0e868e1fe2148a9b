package io.sojourn.ingest.privacy.reading;

import java.util.Locale;
import java.util.Set;

/**
 * What stands before and behind a number. A number that only its form tells from others is left alone where it is a part of something longer,
 * as of a date, or where the word before it says that it is a code.
 */
public final class Surroundings {
    private static final int LONGEST_LABEL = 20;
    private static final int MOST_BETWEEN = 4;
    private static final Set<String> CODES = Set.of(
            "art",
            "article",
            "artikel",
            "asin",
            "batch",
            "bestellung",
            "build",
            "case",
            "code",
            "commit",
            "ean",
            "gtin",
            "id",
            "invoice",
            "isbn",
            "issue",
            "item",
            "lot",
            "model",
            "mpn",
            "order",
            "orderid",
            "orderno",
            "page",
            "part",
            "po",
            "product",
            "productid",
            "rechnung",
            "ref",
            "reference",
            "release",
            "rev",
            "rma",
            "serial",
            "sku",
            "ticket",
            "tracking",
            "upc",
            "v",
            "version",
            "vin");
    /** Words between what is counted and the number: what is before them tells. */
    private static final Set<String> COUNTING = Set.of("no", "nr", "num", "number", "nummer");

    private Surroundings() {}

    /** Whether a number that only its form tells from others can be one of a person. */
    public static boolean allow(String text, int start, int end) {
        return !isPartOfMore(text, start, end) && !isCode(text, start);
    }

    private static boolean isPartOfMore(String text, int start, int end) {
        return start > 1 && joins(text.charAt(start - 1), text.charAt(start - 2))
                || start > 0 && text.charAt(start - 1) == '#'
                || end + 1 < text.length() && joins(text.charAt(end), text.charAt(end + 1));
    }

    /** Hyphens join numbers with letters too, dots and slashes only numbers. */
    private static boolean joins(char sign, char beside) {
        return switch (sign) {
            case '-', '_' -> Letters.isAlphanumeric(beside);
            case '.', '/', ':' -> Letters.isDigit(beside);
            default -> false;
        };
    }

    private static boolean isCode(String text, int start) {
        int end = endOfWordBefore(text, start);
        String word = wordBefore(text, end);
        if (COUNTING.contains(word)) {
            word = wordBefore(text, endOfWordBefore(text, end - word.length()));
        }
        return CODES.contains(word);
    }

    /** Behind the word are few signs, as in {@code Order no.: 1}. */
    private static int endOfWordBefore(String text, int start) {
        int end = start;
        while (end > 0 && start - end < MOST_BETWEEN && !Letters.isAlphanumeric(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static String wordBefore(String text, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST_LABEL && Letters.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
