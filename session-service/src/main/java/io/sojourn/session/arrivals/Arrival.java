package io.sojourn.session.arrivals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When the events of a source came.
 *
 * @param first receipt of the first one in milliseconds since 1970, UTC; null if none came
 * @param last receipt of the last one
 */
public record Arrival(
        UUID systemId,
        String sourceId,
        @Nullable Long first,
        @Nullable Long last) {

    /** The arrival of one event. */
    public static Arrival of(UUID systemId, String sourceId, long received) {
        return new Arrival(systemId, sourceId, received, received);
    }

    /** This and another arrival of the same source, both of events. */
    public Arrival and(Arrival other) {
        return new Arrival(systemId, sourceId, Math.min(first, other.first), Math.max(last, other.last));
    }
}
