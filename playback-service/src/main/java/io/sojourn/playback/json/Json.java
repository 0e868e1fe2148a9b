package io.sojourn.playback.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A place in a JSON text (RFC 8259), from which it is gone through once, without making objects of it: pages are large, and most of what is told of them
 * stays as it is. Texts stay as they are written, with their quotes and escapes.
 */
public final class Json {
    /** The text of no characters. */
    public static final byte[] EMPTY_TEXT = bytes("\"\"");
    /** The object without members. */
    public static final byte[] EMPTY_OBJECT = bytes("{}");

    private static final int NOWHERE = -1;
    /** Whole numbers of so many digits are exact in a double. */
    private static final int MOST_DIGITS = 15;

    private final byte[] text;
    private final int end;
    /** Where a value begins that was gone through before, and ends at the end; or nowhere. */
    private final int known;

    private int at;

    /** The beginning of a text. */
    public Json(byte[] text) {
        this(text, 0, text.length, NOWHERE);
    }

    private Json(byte[] text, int begin, int end, int known) {
        this.text = text;
        this.at = begin;
        this.end = end;
        this.known = known;
        blank();
    }

    /** As UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A text without its quotes. */
    public static String unquoted(byte[] value) {
        if (value.length < 2 || value[0] != '"') {
            throw new NotJsonException("No text");
        }
        return new String(value, 1, value.length - 2, StandardCharsets.UTF_8);
    }

    /** Goes through the elements of an array. Whoever takes one goes behind it, or stays before it. */
    public void elements(Consumer<Json> taker) {
        each('[', ']', () -> taken(() -> taker.accept(this)));
    }

    /** Goes through the members of an object, as {@link #elements}. */
    public void members(Member taker) {
        each('{', '}', () -> {
            String name = name();
            require(':');
            taken(() -> taker.take(name, this));
        });
    }

    /** The members of an object by their names; of those that are told twice, the last. */
    public Map<String, Json> members() {
        Map<String, Json> members = new LinkedHashMap<>();
        members((name, value) -> members.put(name, value.value()));
        return members;
    }

    public boolean isObject() {
        return begins('{');
    }

    public boolean isArray() {
        return begins('[');
    }

    public boolean isText() {
        return begins('"');
    }

    public boolean isNull() {
        return begins('n');
    }

    public boolean isTrue() {
        return begins('t');
    }

    /** The whole number at this place; -1 if there is none. */
    public int integer() {
        return (int) number(-1);
    }

    /** The number at this place; another one if there is none. */
    public double number(double otherwise) {
        boolean isNumber = begins('-') || isDigit();
        int begin = at;
        skip();
        return isNumber ? number(begin, at, otherwise) : otherwise;
    }

    private double number(int from, int to, double otherwise) {
        long whole = 0;
        int place = from;
        while (place < to && to - from <= MOST_DIGITS && text[place] >= '0' && text[place] <= '9') {
            whole = 10 * whole + text[place++] - '0';
        }
        if (place == to) {
            return whole;
        }
        try {
            return Double.parseDouble(new String(text, from, to - from, StandardCharsets.UTF_8));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** The value at this place, as it is written. */
    public byte[] bytes() {
        int begin = at;
        skip();
        return Arrays.copyOfRange(text, begin, at);
    }

    /** All from this place on. */
    @Override
    public String toString() {
        return new String(text, at, end - at, StandardCharsets.UTF_8);
    }

    /** The value at this place, to be gone through later. */
    public Json value() {
        int begin = at;
        skip();
        return new Json(text, begin, at, begin);
    }

    /** The same place once more. */
    public Json again() {
        return new Json(text, at, end, known);
    }

    private String name() {
        int begin = at;
        if (next() != '"') {
            throw new NotJsonException("No text");
        }
        passText();
        return new String(text, begin + 1, at - begin - 2, StandardCharsets.UTF_8);
    }

    private void skip() {
        if (at == known) {
            at = end;
            return;
        }
        int begin = at;
        int depth = pass();
        if (depth < 0 || isBetween(text[begin])) {
            throw new NotJsonException("No JSON");
        }
        while (depth > 0) {
            depth += pass();
        }
    }

    /** Goes behind the next sign, text or word; tells whether that opened or closed something. */
    private int pass() {
        byte next = next();
        switch (next) {
            case '{', '[' -> {
                return 1;
            }
            case '}', ']' -> {
                return -1;
            }
            case '"' -> passText();
            default -> {
                if (!isBetween(next)) {
                    passWord();
                }
            }
        }
        return 0;
    }

    private void passText() {
        int place = at;
        while (place < end && text[place] != '"') {
            place += text[place] == '\\' ? 2 : 1;
        }
        if (place >= end) {
            throw new NotJsonException("The JSON breaks off");
        }
        at = place + 1;
    }

    private void passWord() {
        while (at < end && isOfWord(text[at])) {
            at++;
        }
    }

    private void taken(Runnable taking) {
        blank();
        int before = at;
        taking.run();
        if (at == before) {
            skip();
        }
    }

    private void each(char open, char close, Runnable taker) {
        require(open);
        if (begins(close)) {
            at++;
            return;
        }
        do {
            blank();
            taker.run();
            blank();
        } while (next() == ',');
        if (text[at - 1] != close) {
            throw new NotJsonException("No JSON");
        }
    }

    private void require(char sign) {
        blank();
        if (next() != sign) {
            throw new NotJsonException("No JSON");
        }
        blank();
    }

    private byte next() {
        if (at >= end) {
            throw new NotJsonException("The JSON breaks off");
        }
        return text[at++];
    }

    private void blank() {
        while (at < end && isBlank(text[at])) {
            at++;
        }
    }

    private boolean isDigit() {
        return at < end && text[at] >= '0' && text[at] <= '9';
    }

    private boolean begins(char sign) {
        return at < end && text[at] == sign;
    }

    /** Whether it stands between values. */
    private static boolean isBetween(byte sign) {
        return sign == ',' || sign == ':' || isBlank(sign);
    }

    private static boolean isBlank(byte sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    }

    /** As numbers and the three words have them. */
    private static boolean isOfWord(byte sign) {
        return sign >= '0' && sign <= '9'
                || sign >= 'a' && sign <= 'z'
                || sign == 'E'
                || sign == '.'
                || sign == '-'
                || sign == '+';
    }

    /** Takes the members of an object. */
    public interface Member {
        void take(String name, Json value);
    }
}
