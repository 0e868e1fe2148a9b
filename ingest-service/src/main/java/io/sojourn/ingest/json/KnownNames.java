package io.sojourn.ingest.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * Names that came lately, so that the same few dozen are not made again for each event. A table of fixed size where a later name takes the
 * place of an earlier one; threads may see each other's names or not, both is right.
 */
final class KnownNames {
    private static final int SLOTS = 1024;
    private static final int LONGEST = 40;
    private static final Known[] TABLE = new Known[SLOTS];

    private KnownNames() {}

    /** The text of some ASCII bytes. */
    static String of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0 || length > LONGEST) {
            return new String(bytes, from, length, ISO_8859_1);
        }
        int slot = slot(bytes, from, length);
        Known known = TABLE[slot];
        if (known != null && Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to)) {
            return known.text;
        }
        Known made = new Known(Arrays.copyOfRange(bytes, from, to), new String(bytes, from, length, ISO_8859_1));
        TABLE[slot] = made;
        return made.text;
    }

    /** Names of one length mostly differ at their beginning, middle or end. */
    private static int slot(byte[] bytes, int from, int length) {
        int last = from + length - 1;
        int hash = bytes[from] * 31 + bytes[from + length / 2];
        hash = hash * 31 + bytes[last];
        hash = hash * 31 + bytes[Math.max(from, last - 2)];
        hash = hash * 31 + length;
        return (hash ^ hash >>> 10) & SLOTS - 1;
    }

    /** A name and its bytes; both final, so that any thread may see it. */
    private record Known(byte[] bytes, String text) {}
}
