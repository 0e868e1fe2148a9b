package io.sojourn.e2e.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.PlatformUnderTest;
import java.time.Duration;

/** Somebody with the page of a session before them. */
final class Watcher {
    private static final double PATIENCE = Duration.ofSeconds(60).toMillis();

    private final Page page;

    private Watcher(Page page) {
        this.page = page;
    }

    /** An analyst at a session in the console. */
    static Watcher of(Chromium chromium, Api api, String session) {
        String gateway = PlatformUnderTest.running().gateway();
        Watcher watcher = new Watcher(chromium.signedIn(gateway, "ada", api.password("ada")));
        watcher.page.navigate("%s/systems/%s/sessions/%s".formatted(gateway, api.systemId(), session));
        return watcher;
    }

    /** Whoever has a link. */
    static Watcher by(Page page, String link) {
        page.navigate(PlatformUnderTest.running().gateway() + link);
        return new Watcher(page);
    }

    Page page() {
        return page;
    }

    FrameLocator replay() {
        return page.frameLocator("iframe[title='Session replay']");
    }

    /** Waits until the page is shown. */
    void isReady() {
        assertThat(page.locator(".sj-stage[data-status=ready]")).isVisible(patiently());
    }

    /** Waits until a text is to be seen in the replay. */
    void sees(String text) {
        isReady();
        assertThat(replay().getByText(text, new FrameLocator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible(patiently());
    }

    /** Waits until a text is not in the replay. */
    void doesNotSee(String text) {
        assertThat(replay().getByText(text, new FrameLocator.GetByTextOptions().setExact(true)))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    }

    /** The line of the session, with the place that is shown as its value, in milliseconds. */
    Locator line() {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Seek"));
    }

    /** Goes to a place. */
    void seek(long place) {
        line().fill(String.valueOf(place));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void close() {
        page.context().close();
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }
}
