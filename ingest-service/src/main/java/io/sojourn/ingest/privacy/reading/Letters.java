package io.sojourn.ingest.privacy.reading;

/** Classes of characters, mostly in ASCII: identifiers of persons and machines are written in it. */
public final class Letters {
    /** How long a UUID is. */
    public static final int UUID_LENGTH = 36;

    private Letters() {}

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** A letter of another alphabet than that of ASCII. */
    public static boolean isForeign(char c) {
        return c > '\u007f' && Character.isLetter(c);
    }

    /** Letter or digit. */
    public static boolean isAlphanumeric(char c) {
        return isDigit(c) || isLetter(c);
    }

    /** Whether an id of a machine (RFC 9562) stands at a place; what looks like a number in it is none. */
    public static boolean isUuid(String text, int start) {
        if (text.length() - start < UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(start + i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    public static boolean isWordPart(char c) {
        return isAlphanumeric(c) || c == '-' || c == '_';
    }

    /** Whether a place is the end of the text, or no letter or digit stands there. */
    public static boolean isEnd(String text, int index) {
        return index >= text.length() || !isAlphanumeric(text.charAt(index));
    }

    /** The index after the digits that begin at a place. */
    public static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The index after the letters and digits that begin at a place. */
    public static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && isAlphanumeric(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
