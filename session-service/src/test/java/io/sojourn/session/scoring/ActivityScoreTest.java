package io.sojourn.session.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P9")
@DisplayName("P9: the score of a session")
class ActivityScoreTest {
    private static final long MONTH = Duration.ofDays(30).toMillis();
    private static final long START = 1_790_000_000_000L;

    @ParameterizedTest(name = "{0} clicks, {1} pages, {2} inputs, {3} inactive: {4}")
    @CsvSource({
        "0,0,0,0,0",
        "0,1,0,0,0",
        "50,10,20,0,100",
        "5000,900,400,0,100",
        "50,0,0,0,40",
        "0,10,0,0,35",
        "0,0,20,0,25",
        "50,10,20,1,50",
        "50,10,20,0.5,75",
        "7,3,2,0.2,42.19",
    })
    void isHowMuchWasDone(int clicks, int places, int inputs, double inactive, double expected) {
        long rank = ActivityScore.rank(START, ActivityScore.level(clicks, places, inputs, inactive), MONTH);

        assertThat(ActivityScore.at(START, rank, MONTH)).isCloseTo(expected, within(0.05));
    }

    @ParameterizedTest(name = "after {0} days: {1}")
    @CsvSource({"0,100", "30,50", "60,25", "15,70.71", "365,0.02", "-1,100"})
    void halvesWithEachHalfLife(int days, double expected) {
        long rank = ActivityScore.rank(START, 0, MONTH);

        assertThat(ActivityScore.at(START + Duration.ofDays(days).toMillis(), rank, MONTH))
                .isCloseTo(expected, within(0.01));
    }

    @Property
    void neverChangesItsOrderWithTime(
            @ForAll @IntRange(min = -20_000, max = 0) int level,
            @ForAll @IntRange(min = -20_000, max = 0) int other,
            @ForAll @IntRange(max = 400) int daysBetween,
            @ForAll @IntRange(max = 4000) int daysLater) {
        long later = START + Duration.ofDays(daysBetween).toMillis();
        long now = later + Duration.ofDays(daysLater).toMillis();
        long rank = ActivityScore.rank(START, level, MONTH);
        long otherRank = ActivityScore.rank(later, other, MONTH);

        double difference = ActivityScore.at(now, rank, MONTH) - ActivityScore.at(now, otherRank, MONTH);

        assertThat(Math.signum(difference)).isIn(0.0, (double) Long.signum(rank - otherRank));
    }

    @Property
    void growsWithWhatWasDoneAndIsLoweredByInactivity(
            @ForAll @IntRange(max = 80) int clicks,
            @ForAll @IntRange(max = 15) int places,
            @ForAll @IntRange(max = 30) int inputs,
            @ForAll @DoubleRange(max = 1) double inactive) {
        int level = ActivityScore.level(clicks, places, inputs, inactive);

        assertThat(level).isBetween(ActivityScore.LOWEST_LEVEL, 0);
        assertThat(ActivityScore.level(clicks + 1, places, inputs, inactive)).isGreaterThanOrEqualTo(level);
        assertThat(ActivityScore.level(clicks, places + 1, inputs, inactive)).isGreaterThanOrEqualTo(level);
        assertThat(ActivityScore.level(clicks, places, inputs + 1, inactive)).isGreaterThanOrEqualTo(level);
        assertThat(ActivityScore.level(clicks, places, inputs, inactive / 2)).isGreaterThanOrEqualTo(level);
    }
}
