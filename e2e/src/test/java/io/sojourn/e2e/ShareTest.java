package io.sojourn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.sojourn.bench.browser.Chromium;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A session is noted on, shared, watched by somebody without a sign-in, and closed to them again. */
class ShareTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MARKUP = "<img src=x onerror=\"document.title='taken over'\"> looks odd";

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final Api api = new Api();

    @Test
    @Tag("P10")
    @Tag("P11")
    @Tag("G2")
    @Tag("G3")
    void aShareOpensOneSessionToAnybodyUntilItIsRevoked() {
        String session = recordedSession();
        Page console = CHROMIUM.signedIn(platform.gateway(), "ada", api.password("ada"));
        console.navigate(platform.gateway() + "/systems/" + api.systemId() + "/sessions/" + session);
        note(console, MARKUP);
        String link = share(console);

        try (BrowserContext stranger = CHROMIUM.newVisitor()) {
            Page page = stranger.newPage();
            watch(page, link);
            opensNothingElse(page, link, session);

            revoke(console);

            assertThat(status(page, link + "/api/session")).isEqualTo(404);
            assertThat(status(page, link + "/api/playback")).isEqualTo(404);
            page.reload();
            assertThat(page.getByText("This link opens nothing")).isVisible(patiently());
        }
        assertThat(viewers(session)).contains("By the link of");
    }

    private static void watch(Page page, String link) {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(link);
        assertThat(page.locator(".sj-stage[data-status=ready]")).isVisible(patiently());
        // The page may not have had its form yet when recording began.
        page.keyboard().press("9");
        assertThat(page.frameLocator("iframe[title='Session replay']").locator("#email"))
                .isVisible();
        assertThat(page.getByTestId("transcript-tile").first()).isVisible();
        assertThat(page.content()).doesNotContain("looks odd");
        assertThat(asked).noneMatch(url -> url.contains("/api/v1/"));
    }

    private void opensNothingElse(Page page, String link, String session) {
        assertThat(status(page, link + "/api/session")).isEqualTo(200);
        assertThat(status(page, link + "/api/notes")).isEqualTo(404);
        assertThat(status(page, link + "/api/shares")).isEqualTo(404);
        assertThat(status(page, "/api/v1/systems/" + api.systemId() + "/sessions/" + session))
                .isEqualTo(401);
    }

    private static void note(Page console, String text) {
        console.getByTestId("transcript-counts").waitFor();
        console.keyboard().press("n");
        console.getByLabel("Note at").fill(text);
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save note"))
                .click();
        assertThat(console.getByTestId("note")).containsText(text);
        assertThat(console.title()).doesNotContain("taken over");
    }

    private static String share(Page console) {
        console.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Share").setExact(true))
                .click();
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create link"))
                .click();
        Locator link = console.getByLabel("Link to the session");
        link.waitFor();
        return link.inputValue();
    }

    private static void revoke(Page console) {
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke the link of"))
                .click();
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke link"))
                .click();
        assertThat(console.getByTestId("share-row").first()).containsText("Revoked");
    }

    private String viewers(String session) {
        Page console = CHROMIUM.signedIn(platform.gateway(), "ada", api.password("ada"));
        console.navigate(platform.gateway() + "/systems/" + api.systemId() + "/sessions/" + session);
        console.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Share").setExact(true))
                .click();
        console.getByTestId("viewing").first().waitFor();
        return String.join("\n", console.getByTestId("viewing").allTextContents());
    }

    private static int status(Page page, String address) {
        return (int) page.evaluate("address => fetch(address).then(answer => answer.status)", address);
    }

    /** The id of a session that was recorded on the demo's sign-up page. */
    private String recordedSession() {
        try (BrowserContext visitor = CHROMIUM.newVisitor()) {
            Page page = visitor.newPage();
            page.navigate(platform.demoSite("app") + "/signup");
            page.fill("#name", "Erin Example");
            for (int place = 0; place < 2; place++) {
                int at = 5 + place;
                page.waitForResponse(answer -> answer.url().contains("/chunks/") && answer.ok(), () -> page.mouse()
                        .move(at, at));
            }
            return api.awaitRecordedSession(visitor.cookies());
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout((double) PATIENCE.toMillis());
    }
}
