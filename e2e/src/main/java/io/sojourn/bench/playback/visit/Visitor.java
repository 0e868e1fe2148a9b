package io.sojourn.bench.playback.visit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import io.sojourn.bench.browser.Camera;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.playback.visit.PageScript.Moment;
import io.sojourn.bench.playback.visit.PageScript.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Somebody new who visits one page while it is recorded. */
public final class Visitor implements AutoCloseable {
    /**
     * Returns when the page has not changed for longer than recorders hold something back: bare rrweb and ours send pointer
     * movements every half a second, scrolling and changes sooner.
     */
    private static final String CALM = """
            () => new Promise((resolve) => {
              const CALM_MS = 600;
              let timer;
              const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
              const observer = new MutationObserver(() => begin());
              const begin = () => {
                clearTimeout(timer);
                timer = setTimeout(end, CALM_MS);
              };
              const end = () => {
                observer.disconnect();
                removeEventListener('scroll', begin, true);
                resolve();
              };
              for (const root of roots) {
                observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
              }
              addEventListener('scroll', begin, true);
              begin();
            })""";

    private final PageScript script;
    private final PageRecorder recorder;
    private final BrowserContext browser;
    private final Page page;

    /** Comes to the page's site, where the recorder has to be in use. */
    public Visitor(Chromium chromium, PageSites sites, PageRecorder recorder, PageScript script) {
        this.script = script;
        this.recorder = recorder;
        browser = chromium.newVisitor(options(script.window()));
        page = browser.newPage();
        page.navigate(sites.addressOf(script));
        recorder.awaitBegin(page, script);
    }

    /** Does all that the script says. */
    public List<Shot> visit() {
        List<Shot> shots = new ArrayList<>();
        for (Moment moment : script.instants()) {
            shots.add(reach(moment));
        }
        recorder.end(page, script);
        page.mouse().move(1, 1);
        page.mouse().move(2, 2);
        return shots;
    }

    /** Returns when the whole visit is kept outside of the page. */
    public void awaitKept() {
        recorder.awaitKept(page, script);
    }

    @Override
    public void close() {
        browser.close();
    }

    private Shot reach(Moment moment) {
        try {
            moment.steps().forEach(step -> step.perform(page));
            page.waitForFunction("() => " + Objects.requireNonNullElse(moment.until(), "true"));
            return shoot(moment.name());
        } catch (PlaywrightException failed) {
            throw new IllegalStateException(
                    "page %s, instant %s: %s".formatted(script.name(), moment.name(), failed.getMessage()), failed);
        }
    }

    private Shot shoot(String name) {
        Window window = script.window();
        Camera.awaitLoaded(page);
        page.evaluate(CALM);
        long before = now();
        byte[] picture = Camera.take(page, window.width(), window.height());
        return new Shot(
                name,
                (before + now()) / 2,
                picture,
                script.masked().stream()
                        .flatMap(selector -> page.locator(selector).all().stream())
                        .map(Locator::boundingBox)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private long now() {
        return ((Number) page.evaluate("() => Date.now()")).longValue();
    }

    private static Browser.NewContextOptions options(Window window) {
        return new Browser.NewContextOptions()
                .setViewportSize(window.width(), window.height())
                .setDeviceScaleFactor(1)
                .setHasTouch(window.touch())
                .setIsMobile(window.touch())
                .setColorScheme(window.dark() ? ColorScheme.DARK : ColorScheme.LIGHT);
    }
}
