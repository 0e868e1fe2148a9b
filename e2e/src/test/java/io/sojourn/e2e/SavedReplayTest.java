package io.sojourn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.browser.StructuralSimilarity;
import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.playback.replay.ConsoleReplay;
import io.sojourn.bench.playback.replay.RecordedSessions;
import io.sojourn.bench.playback.replay.RecordedSessions.Recorded;
import io.sojourn.bench.playback.replay.SavedReplay;
import io.sojourn.bench.playback.visit.PageScript;
import io.sojourn.bench.playback.visit.PageSites;
import io.sojourn.bench.playback.visit.Shot;
import io.sojourn.bench.playback.visit.SojournRecorder;
import io.sojourn.bench.playback.visit.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay that was saved as a file shows what the console shows, when there is no site, no platform and no network any more. */
class SavedReplayTest {
    private static final double ALIKE = 0.99;
    private static final Path FILES = Path.of("target/saved");

    private static Chromium chromium;
    private final PlatformUnderTest platform = PlatformUnderTest.running();

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(FILES);
        chromium = new Chromium("--disable-lcd-text");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"fonts, Nobody is in a hurry before six", "pictures, Album"})
    @Tag("P16")
    void looksOfflineAsItDoesInTheConsole(String name, String text) throws IOException {
        PageScript script = PageScript.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        try (MachineApi api = new MachineApi(platform.process())) {
            Visit visit = visited(script, api);
            Path file = saved(visit.session(), api);

            try (ConsoleReplay console = new ConsoleReplay(chromium, api, platform.gateway());
                    SavedReplay saved = new SavedReplay(chromium, file)) {
                for (Shot shot : visit.shots()) {
                    byte[] here = saved.picture(script, visit.session(), shot.at());
                    byte[] there = console.picture(script, visit.session(), shot.at());
                    Files.write(FILES.resolve(name + "-" + shot.name() + ".png"), here);
                    assertThat(StructuralSimilarity.of(image(there), image(here)))
                            .as("%s, %s, beside the console", name, shot.name())
                            .isGreaterThanOrEqualTo(ALIKE);
                    assertThat(StructuralSimilarity.of(image(shot.picture()), image(here)))
                            .as("%s, %s, beside what the visitor saw", name, shot.name())
                            .isGreaterThanOrEqualTo(ALIKE);
                }
                assertThat(saved.replayed().getByText(text).first()).isVisible();
                assertThat(saved.asked()).isEmpty();
            }
        }
    }

    /** A visit whose site is gone afterwards. */
    private Visit visited(PageScript script, MachineApi api) throws IOException {
        try (PageSites sites = new PageSites(platform.home())) {
            SojournRecorder recorder = new SojournRecorder(api, platform.gateway(), sites.origins());
            sites.recordBy(recorder);
            try (Visitor visitor = new Visitor(chromium, sites, recorder, script)) {
                List<Shot> shots = visitor.visit();
                visitor.awaitKept();
                long last = shots.getLast().at();
                return new Visit(new RecordedSessions(api).await(recorder.userOf(script), last), shots);
            }
        }
    }

    private Path saved(Recorded session, MachineApi api) {
        Page console = chromium.signedIn(platform.gateway(), "ada", api.password("ada"));
        console.navigate(platform.gateway() + "/systems/" + api.systemId() + "/sessions/" + session.id());
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the replay as a file"))
                .click();
        Download download = console.waitForDownload(
                () -> console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Save file"))
                        .click());
        Path file = FILES.resolve(download.suggestedFilename()).toAbsolutePath();
        download.saveAs(file);
        console.context().close();
        return file;
    }

    private static BufferedImage image(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private record Visit(Recorded session, List<Shot> shots) {}
}
