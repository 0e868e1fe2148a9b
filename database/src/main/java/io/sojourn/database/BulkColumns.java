package io.sojourn.database;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of many rows written by one statement: each column is passed as one array, and {@code unnest} makes rows of them again.
 *
 * @param <T> what a row is made from
 */
public final class BulkColumns<T> {
    private final List<Column<T>> columns = new ArrayList<>();

    /** Adds a text column. */
    public BulkColumns<T> text(String name, Function<T, @Nullable String> value) {
        return add(new Column<>(name, "text", "", String[]::new, value::apply));
    }

    /** Adds a column of JSON, given as text. */
    public BulkColumns<T> json(String name, Function<T, @Nullable String> value) {
        return add(new Column<>(name, "text", "::jsonb", String[]::new, value::apply));
    }

    /** Adds a column of lists of texts. */
    public BulkColumns<T> texts(String name, Function<T, List<String>> value) {
        return add(new Column<>(name, "text", "::text[]", String[]::new, row -> SqlTypes.literal(value.apply(row))));
    }

    /** Adds a column of days, given as ISO 8601. */
    public BulkColumns<T> date(String name, Function<T, @Nullable String> value) {
        return add(new Column<>(name, "text", "::date", String[]::new, value::apply));
    }

    /** Adds a column of ids. */
    public BulkColumns<T> id(String name, Function<T, @Nullable UUID> value) {
        return add(new Column<>(name, "uuid", "", UUID[]::new, value::apply));
    }

    /** Adds a column of whole numbers. */
    public BulkColumns<T> number(String name, Function<T, @Nullable Long> value) {
        return add(new Column<>(name, "bigint", "", Long[]::new, value::apply));
    }

    /** Adds a column of times, given in milliseconds since 1970, UTC. */
    public BulkColumns<T> time(String name, Function<T, @Nullable Long> value) {
        return add(new Column<>(
                name, "timestamptz", "", OffsetDateTime[]::new, row -> SqlTypes.timeOrNull(value.apply(row))));
    }

    /** Adds a column of truth values. */
    public BulkColumns<T> flag(String name, Function<T, @Nullable Boolean> value) {
        return add(new Column<>(name, "boolean", "", Boolean[]::new, value::apply));
    }

    /** Adds a column of bytes. */
    public BulkColumns<T> bytes(String name, Function<T, byte @Nullable []> value) {
        return add(new Column<>(name, "bytea", "", SqlTypes::buffers, row -> SqlTypes.bufferOrNull(value.apply(row))));
    }

    /** The columns' names, for an insert. */
    public String names() {
        return each(column -> column.name);
    }

    /** The columns' values as they are selected from {@link #rows()}. */
    public String values() {
        return each(Column::value);
    }

    /** The assignments of an update from {@link #rows()}. */
    public String assignments() {
        return each(column -> column.name + " = " + column.value());
    }

    /** The rows, as {@code u}, for a from clause; uses the parameters from {@code $1} on. */
    public String rows() {
        String arrays = IntStream.range(0, columns.size())
                .mapToObj(i -> "$" + (i + 1) + "::" + columns.get(i).type + "[]")
                .collect(Collectors.joining(", "));
        return "unnest(" + arrays + ") AS u(" + names() + ")";
    }

    /** The parameters that {@link #rows()} refers to. */
    public Object[] parameters(List<T> rows) {
        return columns.stream().map(column -> column.array(rows)).toArray();
    }

    private String each(Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    private BulkColumns<T> add(Column<T> column) {
        columns.add(column);
        return this;
    }

    private record Column<T>(
            String name,
            String type,
            String cast,
            IntFunction<Object[]> newArray,
            Function<T, @Nullable Object> content) {
        String value() {
            return "u." + name + cast;
        }

        Object[] array(List<T> rows) {
            return rows.stream().map(content).toArray(newArray);
        }
    }
}
