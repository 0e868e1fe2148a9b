package io.sojourn.ingest.chunks;

import java.util.BitSet;

/** What of objects and arrays is open, up to a bound. */
final class Nesting {
    /** A level of the page takes two of JSON. */
    private static final int DEEPEST = 4000;

    private final BitSet objects = new BitSet();
    private int depth;

    /** How many are open. */
    int depth() {
        return depth;
    }

    /** Whether the innermost of what is open is an object. */
    boolean isObject() {
        return objects.get(depth - 1);
    }

    void open(boolean object) throws MalformedJsonException {
        if (depth == DEEPEST) {
            throw new MalformedJsonException();
        }
        objects.set(depth++, object);
    }

    void close() {
        depth--;
    }
}
