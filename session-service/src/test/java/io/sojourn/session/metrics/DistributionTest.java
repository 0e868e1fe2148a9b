package io.sojourn.session.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.session.metrics.Distribution.Bucket;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    @org.junit.jupiter.api.Tag("M6")
    void hasSixEqualBucketsWithTheLongestInTheLastOne() {
        assertThat(Distribution.of(0, 60, new long[] {1, 2, 3, 4, 5, 6}))
                .containsExactly(
                        new Bucket(0, 9, 1),
                        new Bucket(10, 19, 2),
                        new Bucket(20, 29, 3),
                        new Bucket(30, 39, 4),
                        new Bucket(40, 49, 5),
                        new Bucket(50, 60, 6));
    }

    @Test
    @org.junit.jupiter.api.Tag("M6")
    void hasNoBucketsBetweenTwoMilliseconds() {
        assertThat(Distribution.of(0, 2, new long[] {6, 0, 0, 1, 0, 3}))
                .containsExactly(new Bucket(0, 0, 6), new Bucket(1, 1, 1), new Bucket(2, 2, 3));
    }

    @Test
    @org.junit.jupiter.api.Tag("M6")
    void hasOneBucketWhenAllAreEqual() {
        assertThat(Distribution.of(7, 7, new long[] {3, 0, 0, 0, 0, 0})).containsExactly(new Bucket(7, 7, 3));
    }

    @Property
    @Tag("M6")
    @Tag("G7")
    void listsInEachBucketExactlyTheDurationsThatItCounts(
            @ForAll @Size(min = 2, max = 50) List<@LongRange(max = 43_200_000) Long> durations) {
        long shortest = durations.stream().mapToLong(Long::longValue).min().orElseThrow();
        long longest = durations.stream().mapToLong(Long::longValue).max().orElseThrow();
        long[] counts = new long[Distribution.BUCKETS];
        durations.forEach(duration -> counts[number(duration, shortest, longest)]++);

        assertThat(Distribution.of(shortest, longest, counts)).allSatisfy(bucket -> assertThat(
                        durations.stream().filter(duration -> duration >= bucket.fromMs() && duration <= bucket.toMs()))
                .hasSize((int) bucket.count()));
    }

    /** As the statement in SQL has it. */
    private static int number(long duration, long shortest, long longest) {
        return shortest == longest
                ? 0
                : (int) Math.min(
                        Distribution.BUCKETS - 1, (duration - shortest) * Distribution.BUCKETS / (longest - shortest));
    }
}
