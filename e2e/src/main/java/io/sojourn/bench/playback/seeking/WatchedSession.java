package io.sojourn.bench.playback.seeking;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.playback.seeking.SeekReport.Shown;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Watches sessions in the console as a viewer: opens them, and goes to places by the seek bar. */
final class WatchedSession implements AutoCloseable {
    private static final String VIEWER = "vic";
    private static final Pattern PIECE = Pattern.compile("/playback/recordings/[^/]+/(chunks|segments)/\\d+$");
    private static final String READY = ".sj-stage[data-status=ready]";

    /** The player begins to load in the next frame, and is not ready from then on until it shows the place. */
    private static final String SEEK = """
            (fraction) => new Promise((resolve, reject) => {
              const stage = document.querySelector('.sj-stage');
              const input = document.querySelector('.sj-seek__input');
              const status = () => stage.dataset.status;
              const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
              const begun = performance.now();
              set.call(input, String(Math.round(Number(input.max) * fraction)));
              input.dispatchEvent(new Event('input', { bubbles: true }));
              const frame = (next) => requestAnimationFrame(() => next());
              const look = () => {
                if (status() === 'failed') reject(new Error('the player failed'));
                else if (status() !== 'ready') frame(look);
                else frame(() => resolve(performance.now() - begun));
              };
              frame(() => frame(look));
            })""";

    private static final String SHOWS_PAGE = """
            () => [...document.querySelectorAll('.sj-stage iframe')]
              .some(({ contentDocument }) => contentDocument?.querySelector('#orders td')?.textContent.startsWith('A-'))""";

    private final String sessions;
    private final Page page;
    private final AtomicLong pieces = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** Signs in with a browser that was never used before. */
    WatchedSession(Chromium chromium, MachineApi api, String gateway) {
        sessions = "%s/systems/%s/sessions/".formatted(gateway, api.systemId());
        page = Chromium.signIn(chromium.newVisitor().newPage(), gateway, VIEWER, api.password(VIEWER));
        page.onRequestFinished(this::count);
    }

    /** From opening a session's page, the console included, to its first frame. */
    Shown open(String sessionId) {
        page.navigate("about:blank");
        begin();
        long begun = System.nanoTime();
        page.navigate(sessions + sessionId);
        page.waitForSelector(READY);
        double millis = (System.nanoTime() - begun) / 1e6;
        page.waitForFunction(SHOWS_PAGE);
        return shown(millis);
    }

    /** Goes to a place of the open session, a fraction of its length, until it is shown. */
    Shown seek(double fraction) {
        begin();
        double millis = ((Number) page.evaluate(SEEK, fraction)).doubleValue();
        page.waitForFunction(SHOWS_PAGE);
        return shown(millis);
    }

    @Override
    public void close() {
        page.context().close();
    }

    private void begin() {
        pieces.set(0);
        bytes.set(0);
    }

    private Shown shown(double millis) {
        return new Shown(millis, pieces.get(), bytes.get());
    }

    private void count(Request request) {
        if (PIECE.matcher(request.url()).find()) {
            pieces.incrementAndGet();
            bytes.addAndGet(request.sizes().responseBodySize);
        }
    }
}
