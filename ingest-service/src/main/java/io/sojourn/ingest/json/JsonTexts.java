package io.sojourn.ingest.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Reads the texts and names of a JSON text: plain ones at once, those with escapes or beyond ASCII character by character. */
class JsonTexts extends JsonCursor {
    private static final String UTF_8 = "the text is not valid UTF-8";

    private static final char REPLACEMENT = '\ufffd';

    private boolean unstorable;

    JsonTexts(byte[] bytes) {
        super(bytes);
    }

    /** Whether, since this was asked last, something came that is JSON but cannot be stored: NUL, a number without end. */
    public final boolean sawUnstorable() {
        boolean saw = unstorable;
        unstorable = false;
        return saw;
    }

    final void noteUnstorable() {
        unstorable = true;
    }

    /** The text that begins here; the quotation mark is not taken yet. */
    final String text() {
        take('"');
        int from = at;
        int end = plainEnd();
        return bytes[end] == '"' ? new String(bytes, from, end - from, ISO_8859_1) : unplain(from);
    }

    /** The name that begins here. */
    final String name() {
        take('"');
        int from = at;
        int end = plainEnd();
        return bytes[end] == '"' ? KnownNames.of(bytes, from, end) : unplain(from);
    }

    /** Goes on to the first byte that is not plain; beyond it if that ends the text. */
    private int plainEnd() {
        int i = at;
        while (i < bytes.length) {
            byte next = bytes[i];
            if (next < ' ' || next == '"' || next == '\\') {
                at = next == '"' ? i + 1 : i;
                return i;
            }
            i++;
        }
        at = i;
        throw malformed("a text has no end");
    }

    private String unplain(int from) {
        StringBuilder text = new StringBuilder(2 * (at - from) + 16);
        for (int i = from; i < at; i++) {
            text.append((char) bytes[i]);
        }
        while (true) {
            int next = next();
            if (next == '"') {
                makeStorable(text);
                return text.toString();
            } else if (next == '\\') {
                text.append(escaped());
            } else if (next < ' ') {
                at--;
                throw malformed("a control character must be escaped");
            } else if (next < 0x80) {
                text.append((char) next);
            } else {
                text.appendCodePoint(beyondAscii(next));
            }
        }
    }

    private int next() {
        if (at == bytes.length) {
            throw malformed("a text has no end");
        }
        return bytes[at++] & 0xff;
    }

    private char escaped() {
        int next = next();
        return switch (next) {
            case '"', '\\', '/' -> (char) next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
            default -> throw malformed("there is no such escape");
        };
    }

    private int hex() {
        int digit = Character.digit(next(), 16);
        if (digit < 0) {
            throw malformed("'\\u' needs four hexadecimal digits");
        }
        return digit;
    }

    /** Well-formed UTF-8 only: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
    private int beyondAscii(int first) {
        int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        if (first < 0xc2 || first > 0xf4) {
            throw malformed(UTF_8);
        }
        int code = first & (0x3f >> more);
        for (int i = 0; i < more; i++) {
            int next = next();
            if ((next & 0xc0) != 0x80) {
                throw malformed(UTF_8);
            }
            code = code << 6 | next & 0x3f;
        }
        boolean overlong = more == 2 && code < 0x800 || more == 3 && code < 0x10000;
        if (overlong || code > Character.MAX_CODE_POINT || code <= 0xffff && Character.isSurrogate((char) code)) {
            throw malformed(UTF_8);
        }
        return code;
    }

    /** A half of a pair that is alone, as a program leaves it that cuts texts by their length, becomes a replacement character. */
    private void makeStorable(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            unstorable |= c == 0;
            if (Character.isSurrogate(c)) {
                if (isPair(text, i)) {
                    i++;
                } else {
                    text.setCharAt(i, REPLACEMENT);
                }
            }
        }
    }

    private static boolean isPair(StringBuilder text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }
}
