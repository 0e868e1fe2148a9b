package io.sojourn.session.projection.columns;

import java.util.Arrays;

/** Within what time the sessions of each {@value #ROWS} rows were, and of which systems, so that queries pass over those of others. */
public final class Blocks {
    /** Rows of a block; chunks have a whole number of blocks. */
    public static final int ROWS = 1 << 12;

    private static final int BITS = 12;

    private long[] firstStarts = {};
    private long[] lastStarts = {};
    private long[] firstEnds = {};
    private long[] lastEnds = {};
    /** A bit for each of the systems of a block; several systems have the same bit. */
    private long[] systems = {};

    /** Whether a session of a block may be of the system with this number. */
    public boolean mayBeOf(int block, int system) {
        return (systems[block] & 1L << system) != 0;
    }

    /** Whether a session of a block may have started within these instants, both included. */
    public boolean mayStart(int block, long from, long to) {
        return firstStarts[block] <= to && lastStarts[block] >= from;
    }

    /** Whether a session of a block may have ended within these instants, both included. */
    public boolean mayEnd(int block, long from, long to) {
        return firstEnds[block] <= to && lastEnds[block] >= from;
    }

    /** When the last session of a block started, or later. */
    public long lastStart(int block) {
        return lastStarts[block];
    }

    /** When the last session of a block ended, or later. */
    public long lastEnd(int block) {
        return lastEnds[block];
    }

    void widen(int row, int system, long start, long end) {
        int block = row >>> BITS;
        if (block >= firstStarts.length) {
            int length = Math.max(block + 1, firstStarts.length * 2);
            firstStarts = grown(firstStarts, length, Long.MAX_VALUE);
            lastStarts = grown(lastStarts, length, Long.MIN_VALUE);
            firstEnds = grown(firstEnds, length, Long.MAX_VALUE);
            lastEnds = grown(lastEnds, length, Long.MIN_VALUE);
            systems = Arrays.copyOf(systems, length);
        }
        firstStarts[block] = Math.min(firstStarts[block], start);
        lastStarts[block] = Math.max(lastStarts[block], start);
        firstEnds[block] = Math.min(firstEnds[block], end);
        lastEnds[block] = Math.max(lastEnds[block], end);
        systems[block] |= 1L << system;
    }

    private static long[] grown(long[] values, int length, long rest) {
        long[] grown = Arrays.copyOf(values, length);
        Arrays.fill(grown, values.length, length, rest);
        return grown;
    }
}
