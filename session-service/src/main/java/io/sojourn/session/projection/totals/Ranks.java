package io.sojourn.session.projection.totals;

import io.sojourn.session.projection.columns.LongColumn;
import java.util.Arrays;

/** Finds the value that has a rank, without sorting: in at most four passes, each of which settles 16 bits. */
final class Ranks {
    private static final int DIGIT_BITS = 16;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int FEW = 1 << 12;

    private Ranks() {}

    /**
     * The value that has a rank, from 0, among the first values of a column, none of which is negative.
     *
     * @param values such as the bits of numbers with fractions, which have the same order
     */
    static long value(LongColumn values, int count, int rank) {
        long prefix = 0;
        int left = rank;
        int candidates = count;
        int[] histogram = new int[DIGITS];
        for (int shift = Long.SIZE - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
            if (candidates <= FEW) {
                return beginning(values, count, prefix, shift + DIGIT_BITS, candidates)[left];
            }
            Arrays.fill(histogram, 0);
            count(values, count, prefix, shift, histogram);
            int digit = 0;
            while (left >= histogram[digit]) {
                left -= histogram[digit++];
            }
            candidates = histogram[digit];
            prefix = prefix << DIGIT_BITS | digit;
        }
        return prefix;
    }

    private static void count(LongColumn values, int count, long prefix, int shift, int[] histogram) {
        for (int i = 0; i < count; i++) {
            long value = values.get(i);
            if (begins(value, prefix, shift + DIGIT_BITS)) {
                histogram[(int) (value >>> shift) & DIGITS - 1]++;
            }
        }
    }

    /** The few values that begin with a prefix, sorted. */
    private static long[] beginning(LongColumn values, int count, long prefix, int shift, int candidates) {
        long[] few = new long[candidates];
        int found = 0;
        for (int i = 0; i < count; i++) {
            long value = values.get(i);
            if (begins(value, prefix, shift)) {
                few[found++] = value;
            }
        }
        Arrays.sort(few);
        return few;
    }

    private static boolean begins(long value, long prefix, int shift) {
        return shift == Long.SIZE || value >>> shift == prefix;
    }
}
