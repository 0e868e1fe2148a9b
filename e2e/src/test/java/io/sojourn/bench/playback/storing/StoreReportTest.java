package io.sojourn.bench.playback.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sojourn.bench.playback.storing.StoreServers.Used;
import io.sojourn.bench.playback.storing.StoredChunks.Took;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreReportTest {
    @Test
    void tellsTheMedianRunAndWhoUsedTheMachine() {
        Used used = new Used(1, 0.5, 0.25, 0.1, 0.15, 3);
        StoreReport report = StoreReport.of(
                new StoreReport.Chunks(1_000, 80_000, 12_000),
                List.of(new Took(1, used)),
                List.of(new Took(4, used), new Took(2, used), new Took(5, used)),
                300);

        assertThat(report.chunksPerSecond()).isEqualTo(250);
        assertThat(report.ratio()).isEqualTo(0.25);
        StoreReport.Row floor = report.rows().getFirst();
        assertThat(floor.serviceMicros()).isEqualTo(150);
        assertThat(floor.rawMegabytesPerSecond()).isEqualTo(80);
        assertThat(report.rows().getLast().serviceMicros()).isEqualTo(1_000);
        assertThat(report.rows().getLast().otherCores()).isCloseTo((1 + 0.15) / 5, within(0.01));
    }
}
