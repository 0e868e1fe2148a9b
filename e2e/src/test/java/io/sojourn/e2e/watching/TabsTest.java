package io.sojourn.e2e.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.PlatformUnderTest;
import java.time.Instant;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A visit in two browser tabs, from the first to the second and back, plays as one. */
@Tag("P18")
class TabsTest {
    private static final String FIRST = "Written in the first tab";
    private static final String SECOND = "Written in the second tab";

    private static final String SHOWN = "data-shown";

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final Api api = new Api();

    @Test
    void thePlayerFollowsTheVisitorThroughTabsOrShowsOne() {
        Visit visit = visit();
        Watcher watcher = Watcher.of(CHROMIUM, api, visit.session);
        Locator choices = tabs(watcher).getByRole(AriaRole.BUTTON);
        assertThat(choices).hasCount(3);
        Locator follow = choices.first();
        Locator second = choices.last();
        assertThat(follow).hasAttribute("aria-pressed", "true");

        watcher.seek(visit.inSecond);
        watcher.sees(SECOND);
        assertThat(second).hasAttribute(SHOWN, "true");
        assertThat(address(watcher)).containsText("/signup");

        watcher.seek(visit.inFirst);
        watcher.sees(FIRST);
        assertThat(address(watcher)).not().containsText("/signup");

        second.click();
        watcher.sees(SECOND);
        assertThat(address(watcher)).containsText("/signup");
        assertThat(watcher.page().getByText("The visitor is in another tab at this moment"))
                .isVisible();

        follow.click();
        watcher.sees(FIRST);
        assertThat(watcher.page().getByText("The visitor is in another tab at this moment"))
                .isHidden();
        watcher.close();
    }

    private static Locator tabs(Watcher watcher) {
        return watcher.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Browser tabs"));
    }

    private static Locator address(Watcher watcher) {
        return watcher.page().getByTestId("replay-address");
    }

    private Visit visit() {
        try (BrowserContext visitor = CHROMIUM.newVisitor()) {
            Page first = tab(visitor, "/signin", FIRST);
            Page second = tab(visitor, "/signup", SECOND);
            Instant inSecond = Instant.now();
            use(second);
            use(first);
            Instant inFirst = Instant.now();
            use(first);
            String session = api.awaitRecordedSession(visitor.cookies());
            long start = start(session);
            return new Visit(session, inSecond.toEpochMilli() - start, inFirst.toEpochMilli() - start);
        }
    }

    private Page tab(BrowserContext visitor, String path, String words) {
        Page tab = visitor.newPage();
        tab.navigate(platform.demoSite("app") + path);
        use(tab);
        tab.evaluate(
                "words => document.body.insertAdjacentHTML('beforeend', '<p id=\"words\">' + words + '</p>')", words);
        use(tab);
        return tab;
    }

    /** Does something in a tab, until that is on its way. */
    private static void use(Page tab) {
        tab.bringToFront();
        tab.waitForResponse(answer -> answer.url().contains("/chunks/") && answer.ok(), () -> {
            tab.mouse().move(40, 40);
            tab.mouse().move(80, 60);
        });
    }

    /** Where the line of a session begins, when the recordings of both tabs are there. */
    private long start(String session) {
        JsonPath playback = Awaitility.await("recordings of both tabs")
                .until(
                        () -> api.get("/sessions/" + session + "/playback"),
                        answer -> answer.getList("recordings").size() == 2);
        return Stream.concat(
                        playback.<String>getList("recordings.from").stream(),
                        Stream.of(playback.getString("startedAt")))
                .mapToLong(time -> Instant.parse(time).toEpochMilli())
                .min()
                .orElseThrow();
    }

    /**
     * A visit that was recorded.
     *
     * @param inSecond when the visitor was in the second tab, in milliseconds on the line of the session
     * @param inFirst when they were back in the first one
     */
    private record Visit(String session, long inSecond, long inFirst) {}
}
