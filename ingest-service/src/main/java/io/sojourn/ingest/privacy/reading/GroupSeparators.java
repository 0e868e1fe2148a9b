package io.sojourn.ingest.privacy.reading;

import org.jspecify.annotations.Nullable;

/** What stands between the groups of one number. Where the number stands decides what a plus and a slash mean; it is looked up when one comes. */
final class GroupSeparators {
    static final int NONE = -1;

    private static final char NO_BREAK_HYPHEN = '\u2011';

    private final String text;
    private final int start;
    private @Nullable Place place;
    private char read;

    GroupSeparators(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** Index of the next group's first digit behind the end of one; {@link #NONE} if there is no further group. */
    int next(int end) {
        int at = end < text.length() ? behind(end) : end;
        return at > end && at < text.length() && Letters.isDigit(text.charAt(at)) ? at : NONE;
    }

    /** The separator that the last call found; a space stands for each kind of space. */
    char read() {
        return read;
    }

    private int behind(int end) {
        int space = space(end);
        if (space > 0) {
            read = ' ';
            return behindSpace(end + space);
        }
        int meant = meantAt(end);
        int next = behindSign(end);
        read = meant == NO_BREAK_HYPHEN ? '-' : (char) meant;
        return switch (meant) {
            case '-', NO_BREAK_HYPHEN, '.', '(', '+' -> next;
            case ')' -> next + space(next);
            case '/' -> place() == Place.PATH ? end : next;
            default -> end;
        };
    }

    /** A space may be followed by a bracket; before and behind a slash it only makes it wider. */
    private int behindSpace(int at) {
        int meant = at < text.length() ? meantAt(at) : NONE;
        if (meant == '(') {
            return behindSign(at);
        }
        int space = meant == '/' ? space(behindSign(at)) : 0;
        if (space == 0 || place() == Place.PATH) {
            return at;
        }
        read = '/';
        return behindSign(at) + space;
    }

    private int meantAt(int at) {
        char c = text.charAt(at);
        return c == '%' ? Escapes.value(text, at) : c;
    }

    /** Only asked where a sign is, as itself or encoded. */
    private int behindSign(int at) {
        return text.charAt(at) == '%' ? Escapes.end(text, at) : at + 1;
    }

    /** Forms write a plus for a space, which links within links encode. */
    private int space(int at) {
        int space = Spaces.length(text, at);
        if (space > 0 || at >= text.length()) {
            return space;
        }
        return meantAt(at) == '+' && place() == Place.VALUE ? behindSign(at) - at : 0;
    }

    private Place place() {
        Place known = place;
        if (known == null) {
            known = Place.of(text, start);
            place = known;
        }
        return known;
    }
}
