package io.sojourn.e2e.recordings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Somebody who watches recordings, and notes all that a recording must not do: ask, run, open, leave, or stay behind. */
final class Spectator {
    private static final double PATIENCE = Duration.ofSeconds(90).toMillis();
    private static final Pattern INERT = Pattern.compile("(?:data|blob|about):.*", Pattern.DOTALL);
    private static final Pattern TOLD = Pattern.compile("Content Security Policy|Blocked script|violates");
    /** What the recording could have left, and what the console keeps by itself. */
    private static final String STATE = """
            () => JSON.stringify({ local: { ...localStorage }, cookies: document.cookie, taken: window.sojournTaken ?? null })""";

    private static final String PLACE = "() => location.origin + location.pathname";

    private final Page page;
    private final Pattern own;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private boolean watching;

    /**
     * Watches with a page that may show what it is to show.
     *
     * @param own the addresses that the page asks for by itself
     */
    Spectator(Page page, String own) {
        this.page = page;
        this.own = Pattern.compile(own, Pattern.DOTALL);
        page.onRequest(request -> noteRequest(request.url()));
        page.onDialog(this::noteDialog);
        page.onPopup(popup -> note("opened " + popup.url()));
        page.onDownload(download -> note("downloaded " + download.url()));
        page.onConsoleMessage(this::noteMessage);
        page.onPageError(error -> note("failed: " + error));
    }

    /** Opens an address, plays the recording there to its end and back, clicks into it, and says what happened that must not. */
    List<String> watch(String address, String text) {
        return watch(address, () -> {
            play();
            assertThat(replay().getByText(text).first()).isVisible(patiently());
            clickInto();
        });
    }

    /** Opens an address, looks at what is shown there first, and says what happened that must not. */
    List<String> look(String address, String text) {
        return watch(address, () -> assertThat(replay().getByText(text).first()).isVisible(patiently()));
    }

    private List<String> watch(String address, Runnable doing) {
        faults.clear();
        watching = true;
        page.navigate(address);
        assertThat(page.locator(".sj-stage[data-status=ready]")).isVisible(patiently());
        Object before = page.evaluate(STATE);
        String place = page.evaluate(PLACE).toString();
        String title = page.title();
        doing.run();
        noteUnless(place.equals(page.evaluate(PLACE)), "left for " + page.url());
        noteUnless(before.equals(page.evaluate(STATE)), "left behind " + page.evaluate(STATE));
        noteUnless(title.equals(page.title()), "called the page " + page.title());
        watching = false;
        return List.copyOf(faults);
    }

    FrameLocator replay() {
        return page.frameLocator("iframe[title='Session replay']");
    }

    Page page() {
        return page;
    }

    private void play() {
        Locator seek = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Seek"));
        button("Play").click();
        reaches(seek, seek.getAttribute("max"));
        seek.press("Home");
        reaches(seek, "0");
        seek.press("End");
        reaches(seek, seek.getAttribute("max"));
        assertThat(page.locator(".sj-stage[data-status=ready]")).isVisible(patiently());
    }

    private static void reaches(Locator seek, String place) {
        assertThat(seek).hasValue(place, new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE));
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** As somebody does who wants to follow a link, by pointer and by keyboard. */
    private void clickInto() {
        BoundingBox place = page.locator("iframe[title='Session replay']").boundingBox();
        page.mouse().click(place.x + place.width / 2, place.y + place.height / 2);
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
    }

    private void noteRequest(String url) {
        if (!INERT.matcher(url).matches() && !own.matcher(url).matches()) {
            note("asked for " + url);
        }
    }

    private void noteDialog(Dialog dialog) {
        note("opened a dialog: " + dialog.message());
        dialog.dismiss();
    }

    private void noteMessage(ConsoleMessage message) {
        if (TOLD.matcher(message.text()).find()) {
            note("was stopped by the browser: " + message.text());
        }
    }

    private void noteUnless(boolean good, String fault) {
        if (!good) {
            note(fault);
        }
    }

    private void note(String fault) {
        if (watching) {
            faults.add(fault);
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }
}
