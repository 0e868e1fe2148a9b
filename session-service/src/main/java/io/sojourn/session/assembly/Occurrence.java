package io.sojourn.session.assembly;

import io.sojourn.session.digest.ContentDigest;
import io.sojourn.session.frustration.Gesture;
import io.sojourn.session.tenure.Tenure;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on a person's timeline, reduced to what the rules look at. Times are milliseconds since 1970, UTC.
 *
 * @param visitor whose it is, as {@code VisitorKey} has it
 * @param id unique among what its visitor did at that time
 * @param tenure the span of its visitor's history that it lies in
 * @param url of the page that it happened on
 * @param title the page's, or the name that the event was sent with
 * @param acquisition how its visitor came, null where that is not known
 * @param client null where the event names none
 * @param tags what it tags its session with
 * @param gesture of clicks and of what is known about them, null of others
 * @param pulses instants of interaction, for {@link Kind#ACTIVITY} only
 */
public record Occurrence(
        long at,
        String visitor,
        String id,
        Kind kind,
        Tenure tenure,
        String sourceType,
        String environment,
        @Nullable String url,
        @Nullable String title,
        @Nullable String referrer,
        @Nullable Acquisition acquisition,
        @Nullable ClientTraits client,
        List<String> tags,
        @Nullable Gesture gesture,
        List<Long> pulses) {

    /** The order of a timeline: by time, then by what tells events apart, so that it never depends on arrival (S4). */
    public static final Comparator<Occurrence> ORDER = Comparator.comparingLong(Occurrence::at)
            .thenComparing(Occurrence::id)
            .thenComparing(Occurrence::visitor);

    /** What it is recognized by in its system: a digest of what tells it from all others. */
    public UUID key() {
        return new ContentDigest().add(visitor).add(String.valueOf(at)).add(id).first128Bits();
    }
}
