package io.sojourn.bench.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.bench.browser.Likeness;
import io.sojourn.bench.playback.FidelityReport.InstantResult;
import io.sojourn.bench.playback.FidelityReport.PageResult;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FidelityReportTest {
    @Test
    void aPageIsAsGoodAsItsWorstInstant() {
        PageResult page = page("chart", 1, 0.98, 0.995);

        assertThat(page.ssim()).isEqualTo(0.98);
        assertThat(page.pixelDifference()).isEqualTo(0.02);
    }

    @Test
    void theGoalIsMetByAllPagesOrNotAtAll() {
        assertThat(FidelityReport.of(List.of(page("a", 0.99), page("b", 1)), List.of())
                        .goalMet())
                .isTrue();
        assertThat(FidelityReport.of(List.of(page("a", 0.98999), page("b", 1)), List.of())
                        .goalMet())
                .isFalse();
    }

    @Test
    void theWorstPageComesFirst() {
        FidelityReport report = FidelityReport.of(List.of(page("good", 1), page("bad", 0.5)), List.of());

        assertThat(report.pages()).extracting(PageResult::name).containsExactly("bad", "good");
        assertThat(report.lowest()).isEqualTo(0.5);
        assertThat(report.mean()).isEqualTo(0.75);
    }

    private static PageResult page(String name, double... similarities) {
        List<InstantResult> instants = Arrays.stream(similarities)
                .mapToObj(similarity -> InstantResult.of(
                        "instant", new Likeness(similarity, 1 - similarity), new Likeness(1, 0), new Likeness(1, 0)))
                .toList();
        return PageResult.of(name, "", Set.of(), instants);
    }
}
