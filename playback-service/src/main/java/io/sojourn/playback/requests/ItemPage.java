package io.sojourn.playback.requests;

import java.util.List;
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
}
