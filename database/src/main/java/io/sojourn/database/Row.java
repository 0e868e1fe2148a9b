package io.sojourn.database;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by the columns' positions from 0. Times are milliseconds since 1970, UTC. */
public final class Row {
    private final @Nullable Object[] values;

    Row(@Nullable Object[] values) {
        this.values = values;
    }

    /** Reads the columns in their order, from the first one on. */
    public RowReader reader() {
        return new RowReader(this);
    }

    /** Whether there is nothing in a column. */
    public boolean isNull(int column) {
        return values[column] == null;
    }

    /** A text that may be null. */
    public @Nullable String textOrNull(int column) {
        return (String) values[column];
    }

    /** A text that is there. */
    public String text(int column) {
        return Objects.requireNonNull(textOrNull(column));
    }

    /** An id that may be null. */
    public @Nullable UUID idOrNull(int column) {
        return (UUID) values[column];
    }

    /** An id that is there. */
    public UUID id(int column) {
        return Objects.requireNonNull(idOrNull(column));
    }

    /** A whole number of any size. */
    public long number(int column) {
        return ((Number) Objects.requireNonNull(values[column])).longValue();
    }

    /** A whole number that is small. */
    public int count(int column) {
        return Math.toIntExact(number(column));
    }

    /** A number with a fraction that may be null. */
    public @Nullable Double fractionOrNull(int column) {
        return (Double) values[column];
    }

    /** A truth value. */
    public boolean flag(int column) {
        return (Boolean) Objects.requireNonNull(values[column]);
    }

    /** A time that is there. */
    public long time(int column) {
        return Objects.requireNonNull(timeOrNull(column));
    }

    /** A time that may be null. */
    public @Nullable Long timeOrNull(int column) {
        OffsetDateTime time = (OffsetDateTime) values[column];
        return time == null ? null : time.toInstant().toEpochMilli();
    }

    /** A list of texts that is there. */
    public String[] texts(int column) {
        return (String[]) Objects.requireNonNull(values[column]);
    }

    /** A list of times, none if it is null. */
    public long[] times(int column) {
        OffsetDateTime[] times = (OffsetDateTime[]) values[column];
        return times == null
                ? new long[0]
                : Arrays.stream(times)
                        .mapToLong(time -> time.toInstant().toEpochMilli())
                        .toArray();
    }

    /** A list of whole numbers of any size, none if it is null. */
    public long[] numbers(int column) {
        Long[] numbers = (Long[]) values[column];
        return numbers == null
                ? new long[0]
                : Arrays.stream(numbers).mapToLong(Long::longValue).toArray();
    }

    /** Bytes that may be null. */
    public byte @Nullable [] bytesOrNull(int column) {
        Object value = values[column];
        return value == null ? null : SqlTypes.bytes(value);
    }
}
