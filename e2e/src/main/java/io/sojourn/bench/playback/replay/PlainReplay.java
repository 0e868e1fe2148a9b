package io.sojourn.bench.playback.replay;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.sojourn.bench.browser.Camera;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.playback.visit.PageScript;
import io.sojourn.bench.playback.visit.PageScript.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** rrweb's own player with its defaults on an empty page. */
public final class PlainReplay implements AutoCloseable {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 1000;
    private static final String FOLDER = "recorder/node_modules/@rrweb/replay/";
    private static final String ONE_TO_ONE = """
            html, body { margin: 0; overflow: hidden; }
            .replayer-wrapper { position: absolute !important; top: 0; left: 0; }
            .replayer-wrapper iframe { border: 0; background: canvas; }
            .replayer-mouse, .replayer-mouse-tail { display: none !important; }
            """;

    private static final String SHOW = """
            async ([events, at]) => {
              const played = JSON.parse(events);
              const replayer = new rrwebReplay.Replayer(played, { root: document.body, showWarning: false });
              const built = new Promise((resolve) => replayer.on('fullsnapshot-rebuilded', resolve));
              replayer.pause(at - played[0].timestamp);
              await built;
            }""";

    private final Page page;
    private final String library;
    private final String style;

    /** With the player that the recorder's module has for its tests, in a browser that was never used before. */
    public PlainReplay(Chromium chromium, Path home) throws IOException {
        library = Files.readString(home.resolve(FOLDER + "umd/replay.min.js"));
        style = Files.readString(home.resolve(FOLDER + "dist/style.css"));
        page = chromium.newVisitor(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setDeviceScaleFactor(1)
                        // What Playwright emulates in a window would hold for the replayed pages in it too.
                        .setColorScheme(null))
                .newPage();
    }

    /** What it shows of recorded events at an instant of the visitor's clock. */
    public byte[] picture(PageScript script, Path events, long at) {
        page.setContent("<!doctype html><title>Plain</title><body></body>");
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(style + ONE_TO_ONE));
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(library));
        try {
            page.evaluate(SHOW, new Object[] {Files.readString(events), (double) at});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Window window = script.window();
        return Camera.take(page, window.width(), window.height());
    }

    @Override
    public void close() {
        page.context().close();
    }
}
