package io.sojourn.database;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a row one after the other: for those that are named and read in the same order. */
public final class RowReader {
    private final Row row;
    private int next;

    RowReader(Row row) {
        this.row = row;
    }

    /** A text that may be null. */
    public @Nullable String textOrNull() {
        return row.textOrNull(next++);
    }

    /** A text that is there. */
    public String text() {
        return row.text(next++);
    }

    /** An id that is there. */
    public UUID id() {
        return row.id(next++);
    }

    /** A whole number of any size. */
    public long number() {
        return row.number(next++);
    }

    /** A whole number that is small. */
    public int count() {
        return row.count(next++);
    }

    /** A truth value. */
    public boolean flag() {
        return row.flag(next++);
    }

    /** A time that is there. */
    public long time() {
        return row.time(next++);
    }

    /** A list of texts that is there. */
    public List<String> texts() {
        return List.of(row.texts(next++));
    }
}
