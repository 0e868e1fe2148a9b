package io.sojourn.session.rankings;

import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.FieldChecks;
import io.sojourn.session.requests.PageLimit;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a ranking are asked for.
 *
 * @param order by what the first come first
 * @param after where the page before ended; null for the first page
 * @param limit how many at most
 */
public record RankedPart(Order order, @Nullable Cursor after, int limit) {
    /** The first rows, or those after a cursor, as a request says it. */
    public static RankedPart parse(Order order, @Nullable String cursor, @Nullable String limit) {
        return new RankedPart(order, Cursor.parse(cursor), PageLimit.parse(limit));
    }

    /** By what the first come first. */
    public enum Order {
        /** How often it happened. */
        COUNT,
        /** In how many sessions. */
        SESSIONS;

        /** What requests may say. */
        public static final String BY = "What the first have most of: count (by default) or sessions";

        /** The order that a request names; by count where it names none. */
        public static Order parse(@Nullable String by) {
            boolean bySessions = "sessions".equals(by);
            new FieldChecks()
                    .require(bySessions || by == null || "count".equals(by), "/by", "choice", "Give count or sessions.")
                    .done();
            return bySessions ? SESSIONS : COUNT;
        }
    }
}
