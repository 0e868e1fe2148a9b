package io.sojourn.session.projection.columns;

import java.nio.LongBuffer;
import java.util.Arrays;

/** A growing column of long numbers, in chunks of {@link Chunks#ROWS} rows. */
public final class LongColumn {
    private final ColumnFile file;
    private LongBuffer[] chunks = {};

    /** Empty, with its room in a file. */
    public LongColumn(ColumnFile file) {
        this.file = file;
    }

    /** Makes it so long; new rows hold 0. */
    public void ensure(int rows) {
        while ((long) chunks.length * Chunks.ROWS < rows) {
            LongBuffer chunk = file.allocate(Chunks.ROWS * Long.BYTES).asLongBuffer();
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = chunk;
        }
    }

    /** The value of a row. */
    public long get(int row) {
        return chunks[row >>> Chunks.BITS].get(row & Chunks.MASK);
    }

    /** Changes the value of a row. */
    public void set(int row, long value) {
        chunks[row >>> Chunks.BITS].put(row & Chunks.MASK, value);
    }

    /** A chunk's values, by the rows' places in it. */
    public LongBuffer chunk(int number) {
        return chunks[number];
    }
}
