package io.sojourn.session.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S7")
class ActivityStripTest {
    @Test
    void joinsOnlyWhatAStripCannotTellApart() {
        List<Interval> intervals = List.of(
                new Interval(0, 10_000),
                new Interval(10_400, 50_000),
                new Interval(51_000, 60_000),
                new Interval(100_000, 100_000));

        assertThat(ActivityStrip.of(intervals))
                .containsExactly(new Interval(0, 50_000), new Interval(51_000, 60_000), new Interval(100_000, 100_000));
    }

    @Test
    void isNeverLongForALongSession() {
        List<Interval> everyHalfMinute = LongStream.range(0, 1_400)
                .mapToObj(i -> new Interval(i * 30_500, i * 30_500 + 100))
                .toList();

        List<Interval> strip = ActivityStrip.of(everyHalfMinute);

        assertThat(strip).hasSizeLessThanOrEqualTo(200);
        assertThat(strip.getFirst().from()).isZero();
        assertThat(strip.getLast().to()).isEqualTo(everyHalfMinute.getLast().to());
        assertThat(ActivityStrip.of(List.of())).isEmpty();
    }
}
