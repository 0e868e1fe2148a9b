package io.sojourn.e2e.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.PlatformUnderTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile recordings, sent through the collect API by somebody who has a write key, do nothing where they are watched. */
@Tag("P5")
@Tag("G5")
class HostileReplayTest {
    private static final Map<String, SentRecording> SENT = new HashMap<>();

    private static Chromium chromium;
    private static Canary canary;
    private static RecordedPages pages;
    private static Spectator analyst;
    private static Api api;

    private final PlatformUnderTest platform = PlatformUnderTest.running();

    @BeforeAll
    static void sendAll() throws IOException {
        api = new Api();
        chromium = new Chromium();
        canary = new Canary();
        pages = new RecordedPages(chromium);
        HostilePages.names().forEach(name -> {
            SentRecording recording = begin(name);
            recording
                    .chunk(0, HostilePages.events(pages, name, canary.address(), recording.at()))
                    .statusCode(200);
            SENT.put(name, recording);
        });
        String gateway = PlatformUnderTest.running().gateway();
        analyst = new Spectator(
                chromium.signedIn(gateway, "ada", api.password("ada")),
                Pattern.quote(gateway) + "/(?:api/v1/.*|assets/.*|systems/[^/]+/sessions/[^/]+|favicon.*)?");
    }

    @AfterAll
    static void close() {
        chromium.close();
        canary.close();
    }

    static List<String> names() {
        return HostilePages.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void doesNothingInTheConsole(String name) {
        String session = SENT.get(name).awaitSession(1);

        assertThat(analyst.watch(console(session), HostilePages.SHOWN)).isEmpty();
        assertThat(canary.asked()).isEmpty();
    }

    @Test
    @Tag("P11")
    void doesNothingForWhomItIsSharedWith() {
        SentRecording recording = begin("shared");
        recording
                .chunk(0, HostilePages.all(pages, canary.address(), recording.at()))
                .statusCode(200);
        String session = recording.awaitSession(1);
        String link = platform.gateway() + api.share(session);

        try (BrowserContext stranger = chromium.newVisitor()) {
            Spectator spectator = new Spectator(
                    stranger.newPage(), Pattern.quote(platform.gateway()) + "/(?:s/.*|assets/.*|favicon.*)?");
            assertThat(spectator.watch(link, HostilePages.SHOWN)).isEmpty();
            assertThat(stranger.cookies()).isEmpty();
        }
        assertThat(canary.asked()).isEmpty();
    }

    @Test
    @DisplayName("A page with more elements than browsers can hold is cut, and the rest of it is shown")
    void aHugePageIsCut() {
        SentRecording recording = begin("huge");
        recording
                .chunk(0, HugePages.ofElements(recording.at(), HostilePages.SHOWN, 310_000))
                .statusCode(200);

        assertThat(analyst.look(console(recording.awaitSession(1)), HostilePages.SHOWN))
                .isEmpty();
        assertThat(analyst.page().getByTestId("recording-health").innerText()).contains("Page cut off");
    }

    @Test
    @DisplayName("A chunk of 30 MB is shown")
    void aLargeChunkIsShown() {
        SentRecording recording = begin("large");
        recording
                .chunk(0, HugePages.ofText(recording.at(), HostilePages.SHOWN, 30 << 20))
                .statusCode(200);

        assertThat(analyst.look(console(recording.awaitSession(1)), HostilePages.SHOWN))
                .isEmpty();
    }

    @Test
    @DisplayName("A page that is nested deeper than browsers can hold is cut, and the rest of it is shown")
    void aDeepPageIsCut() {
        SentRecording recording = begin("deep");
        recording
                .chunk(0, HugePages.ofDepth(recording.at(), HostilePages.SHOWN, 1_000))
                .statusCode(200);

        assertThat(analyst.look(console(recording.awaitSession(1)), HostilePages.SHOWN))
                .isEmpty();
        assertThat(analyst.page().getByTestId("recording-health").innerText()).contains("Page cut off");
    }

    @Test
    @DisplayName("What events say of themselves is text, and the page's address is a link only by http and https")
    void wordsOfEventsAreText() {
        String markup = "<img src=x onerror=\"top.sojournTaken=1\"><script>top.sojournTaken=1</script>";
        SentRecording recording = new SentRecording(api, "words").view("javascript:top.sojournTaken=1", markup);
        recording
                .chunk(
                        0,
                        pages.events(
                                recording.at(), "javascript:top.sojournTaken=1", "<h1>" + HostilePages.SHOWN, "[]"))
                .statusCode(200);

        assertThat(analyst.watch(console(recording.awaitSession(1)), HostilePages.SHOWN))
                .isEmpty();
        assertThat(analyst.page().locator("a[href^='javascript:' i]").all()).isEmpty();
        assertThat(analyst.page().getByText(markup).all())
                .map(Locator::isVisible)
                .contains(true);
    }

    private static SentRecording begin(String name) {
        return new SentRecording(api, name).view(canary.address() + "/" + name, name);
    }

    private String console(String session) {
        return platform.gateway() + "/systems/" + api.systemId() + "/sessions/" + session;
    }
}
