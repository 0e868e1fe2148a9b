package io.sojourn.bench.playback.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.bench.playback.cost.MainThread.Used;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecorderReportTest {
    @Test
    void comparesMediansWithAndWithoutThePagesOwnTime() {
        Map<String, List<Used>> runs = new LinkedHashMap<>();
        runs.put("none", List.of(used(100), used(10), used(90)));
        runs.put("rrweb", List.of(used(190), used(200), used(1_000)));
        runs.put("sojourn", List.of(used(220), used(200), used(210)));

        RecorderReport report = RecorderReport.of(30, runs, new RecorderSizes(20_000, 6_000, 28_000));

        assertThat(report.scriptRatio()).isEqualTo(1.05);
        assertThat(report.costRatio()).isEqualTo(1.091);
        assertThat(report.rows().getLast().scripts()).containsExactly(200, 210, 220);
    }

    private static Used used(double script) {
        return new Used(script, 2 * script);
    }
}
