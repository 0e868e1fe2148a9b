package io.sojourn.ingest.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON text in UTF-8 once, strictly (RFC 8259): objects, lists, texts, numbers and booleans as Java has them. Bounded in depth and in
 * the length of numbers: what goes beyond is read, noted, and not kept. Its memory is bounded by the length of the text. Every method fails with
 * {@link MalformedJsonException}.
 */
public final class JsonReader extends JsonTexts {
    /** Objects and lists may be so many levels deep. */
    public static final int DEEPEST = 64;
    /** A number may have so many characters. */
    public static final int LONGEST_NUMBER = 100;

    private static final int LONG_DIGITS = 18;
    private static final int EXACT_DIGITS = 15;
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private int depth;
    private @Nullable Bound exceeded;
    /** Beyond this place objects and lists keep nothing any more. */
    private long keptUntil = Long.MAX_VALUE;

    /** Reads from the beginning. */
    public JsonReader(byte[] bytes) {
        super(bytes);
    }

    /** Whether an object begins here; if so, goes into it. */
    public boolean intoObject() {
        return into('{');
    }

    /** Whether a list begins here; if so, goes into it. */
    public boolean intoList() {
        return into('[');
    }

    /**
     * The name of the next field of the object that it is in, after which the field's value stands; null at the object's end.
     *
     * @param first whether none was read yet
     */
    public @Nullable String nextName(boolean first) {
        if (isOver('}', first)) {
            return null;
        }
        String name = name();
        take(':');
        return name;
    }

    /**
     * Whether another item of the list that it is in stands here.
     *
     * @param first whether none was read yet
     */
    public boolean hasNextItem(boolean first) {
        return !isOver(']', first);
    }

    /** The value that stands here, with all that is in it. */
    public @Nullable Object value() {
        return switch (peek()) {
            case '"' -> text();
            case '{' -> depth < DEEPEST ? object() : tooDeep();
            case '[' -> depth < DEEPEST ? list() : tooDeep();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    /**
     * The value that stands here. Of one that is longer, which whoever asks refuses, the rest is read but not kept: its memory is bounded by that length.
     *
     * @param longest in bytes
     */
    public @Nullable Object value(long longest) {
        keptUntil = startOfValue() + longest;
        Object value = value();
        keptUntil = Long.MAX_VALUE;
        return value;
    }

    /** Which bound, since this was asked last, something went beyond; null if nothing did. */
    public @Nullable Bound exceeded() {
        Bound bound = exceeded;
        exceeded = null;
        return bound;
    }

    /** Makes sure that nothing follows. */
    public void end() {
        peek();
        if (at < bytes.length) {
            throw malformed("after the JSON value nothing may follow");
        }
    }

    private Map<String, @Nullable Object> object() {
        into('{');
        Map<String, @Nullable Object> object = new CompactObject();
        for (String name = nextName(true); name != null; name = nextName(false)) {
            Object value = value();
            if (at > keptUntil) {
                continue;
            }
            if (object instanceof CompactObject few) {
                object = few.with(name, value);
            } else {
                object.put(name, value);
            }
        }
        return object;
    }

    private List<@Nullable Object> list() {
        into('[');
        List<@Nullable Object> list = new ArrayList<>();
        for (boolean more = hasNextItem(true); more; more = hasNextItem(false)) {
            Object item = value();
            if (at <= keptUntil) {
                list.add(item);
            }
        }
        return list;
    }

    private boolean into(char opening) {
        if (peek() != opening) {
            return false;
        }
        at++;
        depth++;
        return true;
    }

    /** Goes over an object or list with all that is in it, without a call for each level. */
    private @Nullable Object tooDeep() {
        exceeded = Bound.DEPTH;
        BitSet objects = new BitSet();
        int open = 0;
        boolean first;
        do {
            first = peek() == '{' || peek() == '[';
            if (first) {
                objects.set(open++, peek() == '{');
                into((char) peek());
            } else {
                value();
            }
            while (open > 0 && isOver(objects.get(open - 1) ? '}' : ']', first)) {
                open--;
                first = false;
            }
            if (open > 0 && objects.get(open - 1)) {
                name();
                take(':');
            }
        } while (open > 0);
        return null;
    }

    private boolean isOver(char closing, boolean first) {
        if (peek() == closing) {
            at++;
            depth--;
            return true;
        }
        if (!first) {
            take(',');
        }
        return false;
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (at >= bytes.length || bytes[at] != word.charAt(i)) {
                throw malformed("a value is expected");
            }
        }
        return meaning;
    }

    /** Whole numbers as the smallest of Integer, Long and BigInteger, others as Double. */
    private Number number() {
        int from = at;
        boolean negative = at < bytes.length && bytes[at] == '-';
        at += negative ? 1 : 0;
        boolean zero = at < bytes.length && bytes[at] == '0';
        long digits = digits(0, "a value is expected");
        int whole = at - from - (negative ? 1 : 0);
        if (zero && whole > 1) {
            throw malformed("a number must not begin with 0");
        }
        int decimals = 0;
        if (at < bytes.length && bytes[at] == '.') {
            int point = at++;
            digits = digits(digits, "a digit is expected");
            decimals = at - point - 1;
        }
        boolean exponent = exponent();
        if (at - from > LONGEST_NUMBER) {
            exceeded = Bound.NUMBER;
            return 0;
        }
        if (exponent || decimals > 0) {
            boolean exact = !exponent && whole + decimals <= EXACT_DIGITS;
            return exact ? (negative ? -1 : 1) * (digits / TENS[decimals]) : fraction(from);
        }
        return whole <= LONG_DIGITS ? whole(negative ? -digits : digits) : large(characters(from));
    }

    private long digits(long value, String fault) {
        int from = at;
        long all = value;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            all = 10 * all + (bytes[at++] - '0');
        }
        if (at == from) {
            throw malformed(fault);
        }
        return all;
    }

    private boolean exponent() {
        if (at >= bytes.length || (bytes[at] | 0x20) != 'e') {
            return false;
        }
        at++;
        if (at < bytes.length && (bytes[at] == '-' || bytes[at] == '+')) {
            at++;
        }
        digits(0, "a digit is expected");
        return true;
    }

    private Double fraction(int from) {
        double value = Double.parseDouble(characters(from));
        if (Double.isInfinite(value)) {
            noteUnstorable();
        }
        return value;
    }

    private static Number whole(long value) {
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    private static Number large(String characters) {
        BigInteger value = new BigInteger(characters);
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        return value;
    }

    private String characters(int from) {
        return new String(bytes, from, at - from, ISO_8859_1);
    }
}
