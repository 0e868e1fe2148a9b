package io.sojourn.session.metrics;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Durations of sessions in six equal buckets from the shortest to the longest (M6). */
public final class Distribution {
    /** How many buckets there are, unless all durations are equal. */
    static final int BUCKETS = 6;

    private Distribution() {}

    /**
     * The buckets; without those that lie between two milliseconds, where the longest is less than six longer than the shortest: no duration is in them.
     *
     * @param counts of each bucket with any, by its number: {@code floor((duration - shortest) * 6 / (longest - shortest))}, at most 5
     */
    static List<Bucket> of(long shortest, long longest, long[] counts) {
        if (shortest == longest) {
            return List.of(new Bucket(shortest, longest, counts[0]));
        }
        List<Bucket> buckets = new ArrayList<>(BUCKETS);
        for (int i = 0; i < BUCKETS; i++) {
            long from = bound(shortest, longest, i);
            long to = i == BUCKETS - 1 ? longest : bound(shortest, longest, i + 1) - 1;
            if (from <= to) {
                buckets.add(new Bucket(from, to, counts[i]));
            }
        }
        return buckets;
    }

    /** The number of the bucket that a duration is in. */
    static int bucket(long shortest, long longest, long duration) {
        return longest == shortest
                ? 0
                : (int) Math.min(BUCKETS - 1, (duration - shortest) * BUCKETS / (longest - shortest));
    }

    /** The shortest duration in whole milliseconds that is in a bucket. */
    private static long bound(long shortest, long longest, int bucket) {
        return shortest + Math.ceilDiv((longest - shortest) * bucket, (long) BUCKETS);
    }

    /**
     * A bucket, with the durations as the filter of a list takes them.
     *
     * @param fromMs the shortest duration in it, in milliseconds
     * @param toMs the longest one, included
     */
    @Schema(name = "DurationBucket")
    public record Bucket(long fromMs, long toMs, long count) {}
}
