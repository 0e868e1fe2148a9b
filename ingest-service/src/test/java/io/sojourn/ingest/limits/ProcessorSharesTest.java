package io.sojourn.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G5")
class ProcessorSharesTest {
    private static final long MILLI = 1_000_000;

    private long now;
    private final ProcessorShares shares = new ProcessorShares(
            TestLimits.with(Map.of("source-processor-percent", "10", "source-processor-burst", "100MS")), () -> now);

    @Test
    void givesASourceNoMoreThanItsShare() {
        assertThat(work("a", 60)).isTrue();
        assertThat(work("a", 60)).isTrue();
        assertThat(work("a", 1)).isFalse();
        assertThat(work("b", 1)).isTrue();
    }

    @Test
    void givesItBackAsTimeGoesOn() {
        assertThat(work("a", 150)).isTrue();

        now += 490 * MILLI;
        assertThat(work("a", 1)).isFalse();
        now += 20 * MILLI;
        assertThat(work("a", 1)).isTrue();
    }

    private boolean work(String source, long millis) {
        boolean left = shares.isLeft(source);
        if (left) {
            shares.spend(source, Duration.ofMillis(millis));
        }
        return left;
    }
}
