package io.sojourn.ingest.privacy.patterns;

import io.sojourn.ingest.privacy.reading.Escapes;
import io.sojourn.ingest.privacy.reading.Letters;

/** E-mail addresses, of internationalized domains too, also with the at sign percent-encoded as in query strings, once or more often. */
public final class EmailPattern implements PersonalDataPattern {
    private static final int LONGEST = 254;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    @Override
    public String replacement() {
        return "[email]";
    }

    @Override
    public boolean isPossible(TextTraits text) {
        return text.mailSign();
    }

    @Override
    public int endOfMatch(String text, int start) {
        int at = endOfLocalPart(text, start);
        if (at == start || at >= text.length()) {
            return NONE;
        }
        if (text.charAt(at) == '@') {
            return endOfDomain(text, at + 1);
        }
        return Escapes.isAt(text, at, '@') ? endOfDomain(text, Escapes.end(text, at)) : NONE;
    }

    private static int endOfLocalPart(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST) {
            int next = afterLocal(text, end);
            if (next == NONE) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** The index after a character of a local part; what is encoded in it is a letter beyond ASCII, or one of the signs that are usual. */
    private static int afterLocal(String text, int index) {
        char c = text.charAt(index);
        if (Letters.isWordPart(c) || c == '.' || c == '+' || Letters.isForeign(c) || isApostrophe(text, index)) {
            return index + 1;
        }
        int value = c == '%' ? Escapes.value(text, index) : NONE;
        boolean local = value >= FIRST_BEYOND_ASCII || value > 0 && "+-._".indexOf(value) >= 0;
        return local ? Escapes.end(text, index) : NONE;
    }

    /** In a name, as in {@code o'connor}; elsewhere it is a quotation mark. */
    private static boolean isApostrophe(String text, int index) {
        return text.charAt(index) == '\''
                && index > 0
                && Letters.isAlphanumeric(text.charAt(index - 1))
                && index + 1 < text.length()
                && Letters.isAlphanumeric(text.charAt(index + 1));
    }

    /** A domain has a dot, and at least two letters after the last one. */
    private static int endOfDomain(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int next = afterDomain(text, end);
            if (next == NONE) {
                break;
            }
            end = next;
        }
        while (end > start && isPunctuation(text.charAt(end - 1))) {
            end--;
        }
        // No further back than the domain: the text before it may be long, and hold many at signs.
        int dot = end - 1;
        while (dot > start && text.charAt(dot) != '.') {
            dot--;
        }
        return dot > start && isTopLevel(text, dot + 1, end) && !isVersion(text, start, dot) ? end : NONE;
    }

    private static int afterDomain(String text, int index) {
        char c = text.charAt(index);
        if (Letters.isWordPart(c) || c == '.' || Letters.isForeign(c)) {
            return index + 1;
        }
        return c == '%' && Escapes.value(text, index) >= FIRST_BEYOND_ASCII ? Escapes.end(text, index) : NONE;
    }

    private static boolean isPunctuation(char c) {
        return c == '.' || c == '-' || c == '_';
    }

    private static boolean isTopLevel(String text, int start, int end) {
        if (end - start < 2) {
            return false;
        }
        if (text.startsWith("xn--", start)) {
            return true;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Letters.isLetter(c) && !Letters.isForeign(c)) {
                return false;
            }
        }
        return true;
    }

    /** What files and packages have behind an at sign: a resolution, as in {@code logo@2x.png}, or a version, as in {@code vue@3.4.0-rc.next}. */
    private static boolean isVersion(String text, int start, int dot) {
        int end = Letters.endOfDigits(text, start);
        if (end == start) {
            return false;
        }
        boolean resolution = end + 1 == dot && text.charAt(end) == 'x';
        return resolution || end < dot && text.charAt(end) == '.' && Letters.isDigit(text.charAt(end + 1));
    }
}
