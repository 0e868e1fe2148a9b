package io.sojourn.ingest.privacy.reading;

/**
 * Percent-encoded characters (RFC 3986). Addresses within addresses are encoded again, so {@code %2540} is an at sign as {@code %40} is.
 */
public final class Escapes {
    /** There is none. */
    public static final int NONE = -1;

    private static final int SHORTEST = 3;
    /** Encoded three times over: a link back in a link back. */
    private static final int LONGEST = 7;

    private Escapes() {}

    /** The index after the character that is encoded at a place; {@link #NONE} if there is none. */
    public static int end(String text, int index) {
        if (index >= text.length() || text.charAt(index) != '%') {
            return NONE;
        }
        int at = index + 1;
        while (at - index < LONGEST - 2 && text.startsWith("25", at) && isByte(text, at + 2)) {
            at += 2;
        }
        return isByte(text, at) ? at + 2 : NONE;
    }

    /** The byte that is encoded at a place; {@link #NONE} if there is none. */
    public static int value(String text, int index) {
        int end = end(text, index);
        return end == NONE
                ? NONE
                : Character.digit(text.charAt(end - 2), 16) * 16 + Character.digit(text.charAt(end - 1), 16);
    }

    /** Whether a character is encoded at a place. */
    public static boolean isAt(String text, int index, char character) {
        return index < text.length() && text.charAt(index) == '%' && value(text, index) == character;
    }

    /** Whether an encoded character ends before a place. */
    public static boolean endBefore(String text, int index) {
        for (int length = SHORTEST; length <= LONGEST && length <= index; length += 2) {
            if (text.charAt(index - length) == '%' && end(text, index - length) == index) {
                return true;
            }
        }
        return false;
    }

    /** Whether the digits of an encoded character begin at a place. */
    public static boolean hasDigitsAt(String text, int index) {
        return index > 0 && text.charAt(index - 1) == '%' && end(text, index - 1) != NONE;
    }

    private static boolean isByte(String text, int index) {
        return index + 2 <= text.length()
                && Character.digit(text.charAt(index), 16) >= 0
                && Character.digit(text.charAt(index + 1), 16) >= 0;
    }
}
