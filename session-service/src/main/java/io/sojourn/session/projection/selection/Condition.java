package io.sojourn.session.projection.selection;

import io.sojourn.session.projection.columns.Chunks;
import io.sojourn.session.projection.columns.IntColumn;
import io.sojourn.session.projection.columns.LongColumn;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Something that rows have to fulfil. Each kind has a loop of its own, for which the compiler makes the best code. */
interface Condition {
    /**
     * Keeps the rows that fulfil it, in their order, at the beginning of the array.
     *
     * @param places of the rows in their chunk
     * @return how many are left
     */
    int keep(int chunk, int[] places, int count);

    /** A number from one to another, both included. */
    static Condition between(LongColumn column, long least, long most) {
        return (chunk, places, count) -> {
            LongBuffer values = column.chunk(chunk);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int place = places[i];
                long value = values.get(place);
                places[kept] = place;
                kept += value >= least && value <= most ? 1 : 0;
            }
            return kept;
        };
    }

    /** The same for the sum of two columns. */
    static Condition sumBetween(LongColumn one, LongColumn other, long least, long most) {
        return (chunk, places, count) -> {
            LongBuffer values = one.chunk(chunk);
            LongBuffer others = other.chunk(chunk);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int place = places[i];
                long value = values.get(place) + others.get(place);
                places[kept] = place;
                kept += value >= least && value <= most ? 1 : 0;
            }
            return kept;
        };
    }

    /** A small number from one to another, both included. */
    static Condition between(IntColumn column, long least, long most) {
        return (chunk, places, count) -> {
            IntBuffer values = column.chunk(chunk);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int place = places[i];
                int value = values.get(place);
                places[kept] = place;
                kept += value >= least && value <= most ? 1 : 0;
            }
            return kept;
        };
    }

    /** A number for which the array says true. */
    static Condition among(IntColumn column, boolean[] wanted) {
        return (chunk, places, count) -> {
            IntBuffer values = column.chunk(chunk);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int place = places[i];
                places[kept] = place;
                kept += wanted[values.get(place)] ? 1 : 0;
            }
            return kept;
        };
    }

    /** A number of a large set. */
    static Condition in(IntColumn column, BitSet wanted) {
        return (chunk, places, count) -> {
            IntBuffer values = column.chunk(chunk);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int place = places[i];
                places[kept] = place;
                kept += wanted.get(values.get(place)) ? 1 : 0;
            }
            return kept;
        };
    }

    /** Bits that have a value. */
    static Condition bits(IntColumn column, int mask, int value) {
        return (chunk, places, count) -> {
            IntBuffer values = column.chunk(chunk);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int place = places[i];
                places[kept] = place;
                kept += (values.get(place) & mask) == value ? 1 : 0;
            }
            return kept;
        };
    }

    /** What a test of single rows says. */
    static Condition tested(IntPredicate test) {
        return (chunk, places, count) -> {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int place = places[i];
                places[kept] = place;
                kept += test.test(Chunks.row(chunk, place)) ? 1 : 0;
            }
            return kept;
        };
    }
}
