package io.sojourn.session.requests;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as it is answered.
 *
 * @param next the cursor of the next page, null if this is the last one
 * @param <T> an item
 */
public record ItemPage<T>(List<T> items, @Nullable String next) {
    /** A list that is answered at once. */
    public static <T> ItemPage<T> complete(List<T> items) {
        return new ItemPage<>(items, null);
    }

    /**
     * A page of items that were read with one more than the limit.
     *
     * @param cursor of an item: where the next page begins after it
     */
    public static <T> ItemPage<T> of(List<T> items, int limit, Function<T, Cursor> cursor) {
        if (items.size() <= limit) {
            return new ItemPage<>(items, null);
        }
        List<T> page = items.subList(0, limit);
        return new ItemPage<>(page, cursor.apply(page.getLast()).encoded());
    }

    /** The same page with the items in another form. */
    public <V> ItemPage<V> map(Function<T, V> view) {
        return new ItemPage<>(items.stream().map(view).toList(), next);
    }
}
