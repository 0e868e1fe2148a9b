package io.sojourn.session.projection.columns;

/** How columns are cut: a row's number is its chunk's number and its place in there. */
public final class Chunks {
    /** Rows of a chunk. */
    public static final int ROWS = 1 << 15;

    static final int BITS = 15;
    static final int MASK = ROWS - 1;

    private Chunks() {}

    /** The number of a row. */
    public static int row(int chunk, int place) {
        return chunk << BITS | place;
    }
}
