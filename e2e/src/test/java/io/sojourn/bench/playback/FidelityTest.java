package io.sojourn.bench.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.playback.FidelityReport.PageResult;
import io.sojourn.bench.playback.visit.PageScript;
import io.sojourn.e2e.PlatformUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Replays look as what visitors saw, with the sites gone: some of the benchmark's pages, each hard to play in another way. */
@Tag("P1")
@Tag("P5")
class FidelityTest {
    private static final Set<String> PAGES =
            Set.of("fonts", "components", "other-origin", "pictures", "focus", "phone", "canvas");
    private static final double ALIKE = 0.99;

    private final PlatformUnderTest platform = PlatformUnderTest.running();

    @Test
    void pagesAreShownAsTheyWereWithTheirSitesGone() throws IOException {
        Path home = Path.of(System.getProperty("sojourn.home")).toAbsolutePath().normalize();
        List<PageScript> scripts = PageScript.all().stream()
                .filter(script -> PAGES.contains(script.name()))
                .toList();

        FidelityReport report;
        try (MachineApi api = new MachineApi(platform.process())) {
            Path folder = home.resolve("e2e/target/fidelity");
            report = new FidelityRun(home, platform.process(), api, folder, progress -> {}).measure(scripts);
        }

        assertThat(report.failed()).isEmpty();
        assertThat(report.pages()).hasSameSizeAs(PAGES).allSatisfy(page -> {
            assertThat(page.ssim()).as(page.name()).isGreaterThanOrEqualTo(ALIKE);
            assertThat(page.elsewhere()).as(page.name()).isEmpty();
        });
        assertThat(report.pages()).extracting(PageResult::name).containsAll(PAGES);
    }
}
