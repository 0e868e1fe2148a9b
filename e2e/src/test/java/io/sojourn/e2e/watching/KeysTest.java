package io.sojourn.e2e.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.recordings.RecordedPages;
import io.sojourn.e2e.recordings.SentRecording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The player is led by its keys: a session of an hour ago that lasts for a minute, with a page view every 20 seconds. */
@Tag("P5")
class KeysTest {
    private static final int LENGTH_MS = 60_000;
    private static final String SHOP = "https://shop.example/";

    private static Chromium chromium;
    private static Watcher watcher;

    @BeforeAll
    static void open() {
        Api api = new Api();
        chromium = new Chromium();
        long at = System.currentTimeMillis() - Duration.ofHours(1).toMillis();
        SentRecording recording = new SentRecording(api, "keys", at);
        for (int seconds : new int[] {0, 20, 40, 60}) {
            recording.view(at + seconds * 1_000L, SHOP + seconds, "At " + seconds);
        }
        try (RecordedPages pages = new RecordedPages(chromium)) {
            recording.chunk(0, events(pages, at), at, at + LENGTH_MS).statusCode(200);
        }
        watcher = Watcher.of(chromium, api, recording.awaitSession(1));
        watcher.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void beginAtTheBeginning() {
        watcher.sees("Shop");
        watcher.press("0");
        assertThat(watcher.line()).hasValue("0");
    }

    @Test
    void spacePlaysAndPauses() {
        watcher.press("Space");
        assertThat(watcher.button("Pause")).isVisible();
        assertThat(watcher.line()).not().hasValue("0");

        watcher.press("Space");
        assertThat(watcher.button("Play")).isVisible();
        assertThat(Integer.parseInt(watcher.line().inputValue())).isLessThan(LENGTH_MS / 2);
    }

    @Test
    void arrowsGoFiveSecondsAndDigitsToTenths() {
        watcher.press("ArrowRight");
        watcher.press("ArrowRight");
        assertThat(watcher.line()).hasValue("10000");
        watcher.press("ArrowLeft");
        assertThat(watcher.line()).hasValue("5000");

        watcher.press("5");
        assertThat(watcher.line()).hasValue("30000");
        watcher.sees("After half of it");
        watcher.press("2");
        watcher.doesNotSee("After half of it");
    }

    @Test
    void pointAndCommaGoFromEventToEvent() {
        watcher.press(".");
        assertThat(watcher.line()).hasValue("20000");
        assertThat(watcher.page().getByTestId("replay-address")).containsText("shop.example/20");
        watcher.press(".");
        assertThat(watcher.line()).hasValue("40000");

        watcher.press(",");
        assertThat(watcher.line()).hasValue("20000");
    }

    @Test
    void angleBracketsChangeTheSpeed() {
        watcher.press(">");
        assertThat(watcher.button("Speed 2")).hasAttribute("aria-pressed", "true");

        watcher.press("<");
        watcher.press("<");
        assertThat(watcher.button("Speed 0.5")).hasAttribute("aria-pressed", "true");

        watcher.press(">");
        assertThat(watcher.button("Speed 1")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void fFillsTheScreenAndLeavesIt() {
        watcher.press("f");
        watcher.page().waitForFunction("document.fullscreenElement?.getAttribute('aria-label') === 'Player'");
        watcher.press("ArrowRight");
        assertThat(watcher.line()).hasValue("5000");

        watcher.press("f");
        watcher.page().waitForFunction("document.fullscreenElement === null");
    }

    @Test
    void theQuestionMarkTellsTheKeysWhichDoNothingThen() {
        watcher.press("?");
        Locator help = watcher.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keys"));
        assertThat(help).containsText("Slower, faster");

        watcher.press("5");
        watcher.press("Escape");

        assertThat(help).isHidden();
        assertThat(watcher.line()).hasValue("0");
    }

    @Test
    void mCopiesALinkToTheMoment() {
        watcher.press("4");
        watcher.press("m");

        assertThat(watcher.page().getByText("Link copied")).isVisible();
        String link = (String) watcher.page().evaluate("() => navigator.clipboard.readText()");
        assertThat(link).endsWith("t=24000");
        watcher.page().navigate(link);
        assertThat(watcher.line()).hasValue("24000");
    }

    @Test
    @Tag("P10")
    void keysInFieldsAreText() {
        watcher.press("n");
        Locator note = watcher.page().getByLabel("Note at");
        note.pressSequentially("5 > 4.");

        assertThat(note).hasValue("5 > 4.");
        assertThat(watcher.line()).hasValue("0");
        assertThat(watcher.button("Play")).isVisible();
        watcher.press("Escape");
        assertThat(note).isHidden();
    }

    /** Somebody moves the pointer all the time; a line comes after nearly half of it. */
    private static List<Map<String, Object>> events(RecordedPages pages, long at) {
        List<Map<String, Object>> events =
                new ArrayList<>(RecordedPages.picture(at, SHOP, pages.tree("<h1>Shop</h1>" + RecordedPages.LINES)));
        LongStream.range(1, 29).forEach(second -> events.add(RecordedPages.pointer(at + second * 1_000)));
        events.add(RecordedPages.line(at + 29_000, 1, "After half of it"));
        LongStream.range(30, 60).forEach(second -> events.add(RecordedPages.pointer(at + second * 1_000)));
        return events;
    }
}
