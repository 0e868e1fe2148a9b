package io.sojourn.ingest.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Names that came lately, so that the same few dozen are not made again for each event. A table of fixed size where a later name takes the
 * place of an earlier one; threads may see each other's names or not, both is right.
 */
final class KnownNames {
    private static final int SLOTS = 1024;
    private static final int LONGEST = 40;
    private static final String[] TABLE = new String[SLOTS];

    private KnownNames() {}

    /** The text of some ASCII bytes. */
    static String of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return new String(bytes, from, length, ISO_8859_1);
        }
        int hash = length;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        String known = TABLE[slot];
        if (known != null && known.length() == length && matches(known, bytes, from)) {
            return known;
        }
        String name = new String(bytes, from, length, ISO_8859_1);
        TABLE[slot] = name;
        return name;
    }

    private static boolean matches(String known, byte[] bytes, int from) {
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
