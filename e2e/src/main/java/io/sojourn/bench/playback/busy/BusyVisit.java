package io.sojourn.bench.playback.busy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import io.sojourn.bench.browser.Chromium;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Somebody who works on the busy page: moves the pointer all the time, and now and then clicks, scrolls and types. */
public final class BusyVisit implements AutoCloseable {
    private static final int STEPS_A_SECOND = 4;
    private static final long STEP_MS = 1_000 / STEPS_A_SECOND;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final String WORDS = "osier";

    private final BusySite site;
    private final BrowserContext browser;
    private final Page page;

    /** Comes with a browser that was never used before. */
    public BusyVisit(Chromium chromium, BusySite site) {
        this.site = site;
        browser = chromium.newVisitor();
        page = browser.newPage();
    }

    /** The page, for what is to be measured on it. */
    public Page page() {
        return page;
    }

    /** Opens the page, and returns when it is being recorded. */
    public void open(RecorderTag recorder) {
        site.recordBy(recorder);
        page.navigate(site.address());
        page.waitForFunction("() => " + recorder.begun());
    }

    /** Works for a time that passes as it does. */
    public void work(Duration time) {
        begin(time);
        steps(time, this::pause);
        page.evaluate("() => window.working");
    }

    /**
     * What our recorder makes of working for a time. The page's clock is moved on as fast as the browser gets along, so that ten minutes
     * take less than one.
     */
    public static BusyRecording record(Chromium chromium, BusySite site, Duration time) throws IOException {
        try (BusyVisit visit = new BusyVisit(chromium, site)) {
            Clock clock = visit.page.clock();
            clock.install();
            visit.open(RecorderTag.sojourn());
            visit.begin(time);
            visit.steps(time, clock::runFor);
            clock.resume();
            visit.page.waitForFunction("() => !sojourn.diagnostics().recording.pending");
            return site.recording();
        }
    }

    @Override
    public void close() {
        browser.close();
    }

    private void begin(Duration time) {
        page.evaluate("ticks => { window.working = work(ticks) }", (int) (time.toMillis() / STEP_MS));
    }

    /** The visitor's own pace: what is measured is a page that works at it. */
    private void pause(long millis) {
        page.waitForTimeout((double) millis);
    }

    private void steps(Duration time, LongConsumer pass) {
        long steps = time.toMillis() / STEP_MS;
        for (int step = 0; step < steps; step++) {
            step(step);
            pass.accept(STEP_MS);
        }
    }

    private void step(int step) {
        int second = step / STEPS_A_SECOND;
        page.mouse().move((step * 37) % WIDTH, (step * 23) % HEIGHT);
        if (step % STEPS_A_SECOND != 0) {
            return;
        }
        if (second % 10 == 3) {
            page.mouse().wheel(0, second % 20 == 3 ? 400 : -400);
        }
        if (second % 15 == 6) {
            page.click("#refresh");
        }
        if (second % 30 == 12) {
            page.click("#search");
            page.keyboard().type(WORDS);
        }
        if (second % 30 == 18) {
            page.fill("#search", "");
        }
    }
}
