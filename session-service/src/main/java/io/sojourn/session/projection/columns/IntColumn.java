package io.sojourn.session.projection.columns;

import java.nio.IntBuffer;
import java.util.Arrays;

/** A growing column of numbers, in chunks of {@link Chunks#ROWS} rows. */
public final class IntColumn {
    private final ColumnFile file;
    private IntBuffer[] chunks = {};

    /** Empty, with its room in a file. */
    public IntColumn(ColumnFile file) {
        this.file = file;
    }

    /** Makes it so long; new rows hold 0. */
    public void ensure(int rows) {
        while ((long) chunks.length * Chunks.ROWS < rows) {
            IntBuffer chunk = file.allocate(Chunks.ROWS * Integer.BYTES).asIntBuffer();
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = chunk;
        }
    }

    /** The value of a row. */
    public int get(int row) {
        return chunks[row >>> Chunks.BITS].get(row & Chunks.MASK);
    }

    /** Changes the value of a row. */
    public void set(int row, int value) {
        chunks[row >>> Chunks.BITS].put(row & Chunks.MASK, value);
    }

    /** A chunk's values, by the rows' places in it. */
    public IntBuffer chunk(int number) {
        return chunks[number];
    }
}
