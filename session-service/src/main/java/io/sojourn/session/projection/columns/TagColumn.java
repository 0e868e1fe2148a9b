package io.sojourn.session.projection.columns;

import io.sojourn.session.projection.hashing.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A column of sets of texts, kept as 64 bits of a hash of each: that two of a hundred million different ones are taken for each other has a chance of
 * one in a hundred thousand million for a query. Visitors choose the texts, but nobody knows the hash's key: it is another one after each start.
 */
public final class TagColumn {
    private static final KeyedHash HASH = KeyedHash.withRandomKey();
    private static final int COUNT_BITS = 16;
    private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;

    private final LongColumn hashes;
    private final IntColumn starts;
    /** How many there are, and for how many there is room. */
    private final IntColumn counts;

    private int next;

    TagColumn(ColumnFile file) {
        hashes = new LongColumn(file);
        starts = new IntColumn(file);
        counts = new IntColumn(file);
    }

    /** The form that texts are compared in, sorted. */
    public static long[] hashes(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> HASH.of(text.getBytes(StandardCharsets.UTF_8)))
                .sorted()
                .toArray();
    }

    /** Whether a row has one of some texts. */
    public boolean hasAny(int row, long[] wanted) {
        for (long one : wanted) {
            if (has(row, one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row has all of some texts. */
    public boolean hasAll(int row, long[] wanted) {
        for (long one : wanted) {
            if (!has(row, one)) {
                return false;
            }
        }
        return true;
    }

    /** Which of some texts a row has, as bits; of at most 64, in the order of {@link #hashes}. */
    public long shared(int row, long[] wanted) {
        long shared = 0;
        int start = starts.get(row);
        int end = start + (counts.get(row) & COUNT_MASK);
        for (int i = start; i < end; i++) {
            int found = Arrays.binarySearch(wanted, hashes.get(i));
            shared |= found >= 0 ? 1L << found : 0;
        }
        return shared;
    }

    /** Whether a row has no text at all. */
    public boolean isEmpty(int row) {
        return (counts.get(row) & COUNT_MASK) == 0;
    }

    void ensure(int rows) {
        starts.ensure(rows);
        counts.ensure(rows);
    }

    void set(int row, long[] texts) {
        int room = counts.get(row) >>> COUNT_BITS;
        if (texts.length > room) {
            room = Integer.highestOneBit(texts.length * 2 - 1);
            starts.set(row, next);
            next = Math.addExact(next, room);
            hashes.ensure(next);
        }
        counts.set(row, room << COUNT_BITS | texts.length);
        for (int i = 0; i < texts.length; i++) {
            hashes.set(starts.get(row) + i, texts[i]);
        }
    }

    private boolean has(int row, long wanted) {
        int start = starts.get(row);
        int end = start + (counts.get(row) & COUNT_MASK);
        for (int i = start; i < end; i++) {
            if (hashes.get(i) == wanted) {
                return true;
            }
        }
        return false;
    }
}
