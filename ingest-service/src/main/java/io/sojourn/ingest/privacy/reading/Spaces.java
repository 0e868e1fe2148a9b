package io.sojourn.ingest.privacy.reading;

/** The spaces that people and programs put between the groups of a number: ordinary, no-break and thin ones, also percent-encoded. */
public final class Spaces {
    private static final int NO_BREAK = 0x00A0;
    private static final int THIN = 0x2009;
    private static final int FIGURE = 0x2007;
    private static final int NARROW_NO_BREAK = 0x202F;

    private Spaces() {}

    /** How many characters of the text the space at a place takes; 0 if there is none. */
    public static int length(String text, int index) {
        if (index >= text.length()) {
            return 0;
        }
        char c = text.charAt(index);
        if (c == '%') {
            return encoded(text, index);
        }
        return c == ' ' || c == NO_BREAK || c == NARROW_NO_BREAK || c == THIN || c == FIGURE ? 1 : 0;
    }

    /** In UTF-8 a no-break space is C2 A0, a thin one E2 80 89, a narrow no-break one E2 80 AF. */
    private static int encoded(String text, int index) {
        int first = Escapes.value(text, index);
        int second = first == 0xC2 || first == 0xE2 ? Escapes.end(text, index) : index;
        int end =
                switch (first) {
                    case ' ' -> Escapes.end(text, index);
                    case 0xC2 -> Escapes.value(text, second) == 0xA0 ? Escapes.end(text, second) : index;
                    case 0xE2 -> endOfThin(text, second, index);
                    default -> index;
                };
        return end - index;
    }

    private static int endOfThin(String text, int second, int none) {
        int third = Escapes.value(text, second) == 0x80 ? Escapes.end(text, second) : Escapes.NONE;
        int value = third == Escapes.NONE ? Escapes.NONE : Escapes.value(text, third);
        return value == 0x89 || value == 0xAF ? Escapes.end(text, third) : none;
    }
}
