package io.sojourn.bench.playback.replay;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.sojourn.bench.browser.Camera;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.playback.replay.RecordedSessions.Recorded;
import io.sojourn.bench.playback.visit.PageScript;
import io.sojourn.bench.playback.visit.PageScript.Window;
import java.util.Set;
import java.util.TreeSet;

/** The console's player, watched by a viewer. */
public final class ConsoleReplay implements AutoCloseable {
    private static final String VIEWER = "vic";
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 1000;

    /** Playwright's own way fails when a page that is replayed breaks the console's content security policy meanwhile. */
    static final String ADD_STYLE =
            "text => document.head.append(Object.assign(document.createElement('style'), { textContent: text }))";

    private final String gateway;
    private final String systemId;
    private final Page page;
    private final Set<String> elsewhere = new TreeSet<>();

    /** Signs in to the console at an address with a browser that was never used before. */
    public ConsoleReplay(Chromium chromium, MachineApi api, String gateway) {
        this.gateway = gateway;
        this.systemId = api.systemId();
        page = Chromium.signIn(chromium.newVisitor(window()).newPage(), gateway, VIEWER, api.password(VIEWER));
        page.onRequest(this::note);
    }

    /** What the player shows of a session at an instant of the visitor's clock. */
    public byte[] picture(PageScript script, Recorded session, long at) {
        Window window = script.window();
        page.navigate(
                "%s/systems/%s/sessions/%s?t=%d".formatted(gateway, systemId, session.id(), at - session.beginsAt()));
        page.evaluate(ADD_STYLE, oneToOne(window));
        page.waitForSelector(".sj-stage[data-status=ready]");
        return Camera.take(page, window.width(), window.height());
    }

    /** What the player has asked others than the platform for since the last call. */
    public Set<String> takeElsewhere() {
        Set<String> taken = Set.copyOf(elsewhere);
        elsewhere.clear();
        return taken;
    }

    @Override
    public void close() {
        page.context().close();
    }

    /** What Playwright emulates in a window would hold for the replayed pages in it too. */
    static Browser.NewContextOptions window() {
        return new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setDeviceScaleFactor(1)
                .setColorScheme(null);
    }

    /** The player fits pages to its place; here its place fits the page, and nothing else is there. */
    static String oneToOne(Window window) {
        return """
                .sj-stage { position: fixed !important; inset: 0 auto auto 0 !important; z-index: 100000;
                  width: %dpx !important; height: %dpx !important; max-height: none !important; aspect-ratio: auto !important; }
                body *:not(:has(.sj-stage), .sj-stage, .sj-stage *) { display: none !important; }
                .sj-stage__start, .sj-stage__note, .replayer-mouse, .replayer-mouse-tail { display: none !important; }
                .replayer-wrapper { box-shadow: none !important; }
                """.formatted(window.width(), window.height());
    }

    private void note(Request request) {
        String url = request.url();
        if (url.startsWith("http") && !url.startsWith(gateway + "/")) {
            elsewhere.add(url);
        }
    }
}
