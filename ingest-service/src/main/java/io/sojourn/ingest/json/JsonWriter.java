package io.sojourn.ingest.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON into a buffer that it keeps from one text to the next. The commas come by themselves. Not thread-safe.
 */
public final class JsonWriter {
    private static final int LARGEST_KEPT = 1 << 20;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(US_ASCII);
    private static final byte[] TRUE = "true".getBytes(US_ASCII);
    private static final byte[] FALSE = "false".getBytes(US_ASCII);
    private static final byte[] NULL = "null".getBytes(US_ASCII);
    /** A character takes at most six bytes, as an escape. */
    private static final int LONGEST_CHARACTER = 6;

    private byte[] bytes = new byte[4096];
    private int at;

    /** What was written; the writer is empty afterwards. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, at);
        at = 0;
        if (bytes.length > LARGEST_KEPT) {
            bytes = new byte[LARGEST_KEPT];
        }
        return taken;
    }

    /** Forgets what was written. */
    public void reset() {
        at = 0;
    }

    /** Begins an object. */
    public JsonWriter begin() {
        raw('{');
        return this;
    }

    /** Begins an object in a field. */
    public JsonWriter begin(String name) {
        name(name);
        return begin();
    }

    /** Ends the object that was begun last. */
    public JsonWriter end() {
        if (bytes[at - 1] == ',') {
            at--;
        }
        raw('}');
        raw(',');
        return this;
    }

    /** Ends the outermost object. */
    public JsonWriter endAll() {
        end();
        at--;
        return this;
    }

    /** A field with any value that {@link JsonReader} makes, or a time; nothing if the value is null. */
    public JsonWriter field(String name, @Nullable Object value) {
        if (value != null) {
            name(name);
            value(value);
        }
        return this;
    }

    private void name(String name) {
        text(name);
        bytes[at - 1] = ':';
    }

    /** Each value is followed by a comma, which the end of its object takes away. */
    private void value(@Nullable Object value) {
        switch (value) {
            case null -> word(NULL);
            case String text -> text(text);
            case Integer number -> integer(number);
            case Long number -> integer(number);
            case Boolean truth -> word(truth ? TRUE : FALSE);
            case Instant time -> time(time);
            case Map<?, ?> object -> object(object);
            case List<?> list -> list(list);
            default -> word(value.toString().getBytes(US_ASCII));
        }
    }

    private void object(Map<?, ?> object) {
        raw('{');
        object.forEach((name, value) -> {
            name((String) name);
            value(value);
        });
        end();
    }

    private void list(List<?> list) {
        raw('[');
        for (Object value : list) {
            value(value);
        }
        if (bytes[at - 1] == ',') {
            at--;
        }
        raw(']');
        raw(',');
    }

    private void text(String text) {
        int length = text.length();
        ensure(LONGEST_CHARACTER * length + 3);
        byte[] to = bytes;
        int i = at;
        to[i++] = '"';
        for (int from = 0; from < length; from++) {
            char c = text.charAt(from);
            if (c < 0x80 && c >= ' ' && c != '"' && c != '\\') {
                to[i++] = (byte) c;
            } else {
                at = i;
                from += special(text, from);
                i = at;
            }
        }
        to[i++] = '"';
        to[i++] = ',';
        at = i;
    }

    /** Writes a character that is not plain; answers how many characters more than one it took. */
    private int special(String text, int from) {
        char c = text.charAt(from);
        if (c < 0x80) {
            escape(c);
        } else if (c < 0x800) {
            put(0xc0 | c >> 6);
            put(0x80 | c & 0x3f);
        } else if (Character.isHighSurrogate(c) && from + 1 < text.length()) {
            int code = Character.toCodePoint(c, text.charAt(from + 1));
            put(0xf0 | code >> 18);
            put(0x80 | code >> 12 & 0x3f);
            put(0x80 | code >> 6 & 0x3f);
            put(0x80 | code & 0x3f);
            return 1;
        } else {
            put(0xe0 | c >> 12);
            put(0x80 | c >> 6 & 0x3f);
            put(0x80 | c & 0x3f);
        }
        return 0;
    }

    private void escape(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            case '\b' -> put('b');
            case '\f' -> put('f');
            default -> {
                put('u');
                put('0');
                put('0');
                put(HEX[c >> 4]);
                put(HEX[c & 0xf]);
            }
        }
    }

    private void integer(long number) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            word(Long.toString(number).getBytes(US_ASCII));
            return;
        }
        ensure(12);
        int end = at + digitsOf((int) number);
        int left = (int) number;
        for (int i = end - 1; i >= at; i--, left /= 10) {
            bytes[i] = (byte) ('0' + left % 10);
        }
        at = end;
        raw(',');
    }

    private static int digitsOf(int number) {
        int digits = 1;
        for (int left = number; left > 9; left /= 10) {
            digits++;
        }
        return digits;
    }

    private void time(Instant time) {
        ensure(IsoTime.LONGEST + 3);
        raw('"');
        at = IsoTime.write(time, bytes, at);
        raw('"');
        raw(',');
    }

    private void word(byte[] word) {
        ensure(word.length + 1);
        System.arraycopy(word, 0, bytes, at, word.length);
        at += word.length;
        raw(',');
    }

    private void raw(char c) {
        ensure(1);
        bytes[at++] = (byte) c;
    }

    private void put(int value) {
        bytes[at++] = (byte) value;
    }

    private void ensure(int more) {
        if (bytes.length - at < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
        }
    }
}
