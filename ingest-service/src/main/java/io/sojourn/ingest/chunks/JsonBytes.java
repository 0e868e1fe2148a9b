package io.sojourn.ingest.chunks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;

/**
 * JSON (RFC 8259) as a stream of bytes that is passed over without keeping it: well-formed, in UTF-8 (RFC 3629), and bounded in depth and in
 * the length of numbers, or a {@link MalformedJsonException}. Most of a chunk are texts, which take one look at each byte.
 */
final class JsonBytes {
    /** What comes after the last byte. */
    static final int END = -1;

    private static final int BUFFER = 1 << 14;
    private static final int LONGEST_NAME = 16;
    /** One more digit, and it still is a whole number that needs no rounding. */
    private static final long MOST_PLAIN = 100_000_000_000_000L;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final Nesting nesting = new Nesting();
    private int at;
    private int end;

    JsonBytes(InputStream in) {
        this.in = in;
    }

    /** The next byte that is no white space, or {@link #END}. */
    int significant() throws IOException {
        int next = next();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            next = next();
        }
        return next;
    }

    /** Passes over a byte that must be there. */
    void require(int expected) throws IOException {
        if (significant() != expected) {
            throw new MalformedJsonException();
        }
    }

    /** Whether a value can begin with a byte. */
    static boolean canBegin(int first) {
        return first != END && "{[\"tfn".indexOf(first) >= 0 || isNumber(first);
    }

    /** Whether a number begins with a byte. */
    static boolean isNumber(int first) {
        return first == '-' || isDigit(first);
    }

    /** The name of a field whose first quote was read, its beginning if it is long; empty if it has anything but plain ASCII. */
    String name() throws IOException {
        byte[] name = new byte[LONGEST_NAME];
        int length = 0;
        boolean plain = true;
        for (int next = next(); next != '"'; next = next()) {
            if (next < ' ' || next == '\\' || next > '~') {
                passSpecial(next);
                plain = false;
            } else if (length < LONGEST_NAME) {
                name[length++] = (byte) next;
            }
        }
        return plain ? new String(name, 0, length, US_ASCII) : "";
    }

    /** A number whose first byte was read. */
    double number(int first) throws IOException {
        long whole = 0;
        int next = first;
        // Most numbers are ids and times.
        if (first != '0') {
            for (; isDigit(next) && whole < MOST_PLAIN; next = next()) {
                whole = 10 * whole + next - '0';
            }
        }
        return whole > 0 && !continues(next) ? ended(whole, next) : number(whole, next);
    }

    private double number(long begun, int first) throws IOException {
        JsonNumber number = begun == 0 ? new JsonNumber() : new JsonNumber(begun);
        int next = first;
        while (number.takes(next)) {
            next = next();
        }
        unread(next);
        return number.value();
    }

    /** Passes over a value whose first byte was read. */
    void skip(int first) throws IOException {
        switch (first) {
            case '{', '[' -> skipNested(first);
            case '"' -> skipText();
            case 't' -> skipRest("rue");
            case 'f' -> skipRest("alse");
            case 'n' -> skipRest("ull");
            default -> number(first);
        }
    }

    private void skipNested(int first) throws IOException {
        int outside = nesting.depth();
        open(first);
        while (nesting.depth() > outside) {
            int next = significant();
            if (next == ',') {
                skipMember(significant());
            } else if (next == (nesting.isObject() ? '}' : ']')) {
                nesting.close();
            } else {
                throw new MalformedJsonException();
            }
        }
    }

    /** Opens an object or array, and what it begins with as far as that is one of them too. */
    private void open(int first) throws IOException {
        int opened = first;
        while (opened == '{' || opened == '[') {
            nesting.open(opened == '{');
            int next = significant();
            if (next == (opened == '{' ? '}' : ']')) {
                nesting.close();
                return;
            }
            opened = valueOf(next);
        }
        skip(opened);
    }

    private void skipMember(int first) throws IOException {
        int value = valueOf(first);
        if (value == '{' || value == '[') {
            open(value);
        } else {
            skip(value);
        }
    }

    /** The first byte of the value of a member that begins with a byte: of an object's behind its name. */
    private int valueOf(int first) throws IOException {
        if (!nesting.isObject()) {
            return first;
        }
        if (first != '"') {
            throw new MalformedJsonException();
        }
        skipText();
        require(':');
        return significant();
    }

    private void skipText() throws IOException {
        while (true) {
            int next = plainPassed();
            if (next == '"') {
                return;
            }
            passSpecial(next);
        }
    }

    /** Passes over what of a text is ASCII and stands for itself; answers what is behind it. */
    private int plainPassed() throws IOException {
        while (true) {
            int i = at;
            while (i < end) {
                byte one = buffer[i++];
                // Less than a space are also all bytes beyond ASCII.
                if (one < ' ' || one == '"' || one == '\\') {
                    at = i;
                    return one & 0xff;
                }
            }
            at = i;
            if (!fill()) {
                return END;
            }
        }
    }

    /** Passes over the rest of what begins with a byte that does not stand for itself. */
    private void passSpecial(int first) throws IOException {
        if (first == '\\') {
            passEscape(next());
        } else if (first < 0x80) {
            throw new MalformedJsonException();
        } else {
            passBeyondAscii(first);
        }
    }

    private void passEscape(int escaped) throws IOException {
        if (escaped == 'u') {
            for (int i = 0; i < 4; i++) {
                if (Character.digit(next(), 16) < 0) {
                    throw new MalformedJsonException();
                }
            }
        } else if (escaped == END || "\"\\/bfnrt".indexOf(escaped) < 0) {
            throw new MalformedJsonException();
        }
    }

    /** Neither longer than need be, nor half of a pair, nor beyond the last character. */
    private void passBeyondAscii(int first) throws IOException {
        int second = next();
        boolean allowed =
                switch (first) {
                    case 0xe0 -> second >= 0xa0 && second <= 0xbf;
                    case 0xed -> second >= 0x80 && second <= 0x9f;
                    case 0xf0 -> second >= 0x90 && second <= 0xbf;
                    case 0xf4 -> second >= 0x80 && second <= 0x8f;
                    default -> first >= 0xc2 && first <= 0xf3 && isContinuation(second);
                };
        boolean third = first < 0xe0 || isContinuation(next());
        boolean fourth = first < 0xf0 || isContinuation(next());
        if (!(allowed && third && fourth)) {
            throw new MalformedJsonException();
        }
    }

    private void skipRest(String rest) throws IOException {
        for (int i = 0; i < rest.length(); i++) {
            if (next() != rest.charAt(i)) {
                throw new MalformedJsonException();
            }
        }
    }

    private int next() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xff : END;
    }

    private double ended(long whole, int next) {
        unread(next);
        return whole;
    }

    private static boolean continues(int next) {
        return isDigit(next) || next == '.' || next == 'e' || next == 'E';
    }

    private void unread(int last) {
        if (last != END) {
            at--;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private static boolean isContinuation(int next) {
        return next >= 0x80 && next <= 0xbf;
    }

    /** Whether a byte is a digit. */
    static boolean isDigit(int next) {
        return next >= '0' && next <= '9';
    }
}
