package io.sojourn.bench.playback.replay;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.sojourn.bench.browser.Camera;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.playback.replay.RecordedSessions.Recorded;
import io.sojourn.bench.playback.visit.PageScript;
import io.sojourn.bench.playback.visit.PageScript.Window;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The file of a session, opened from the disk by a browser without a network. */
public final class SavedReplay implements AutoCloseable {
    private final String address;
    private final Page page;
    private final Set<String> asked = new TreeSet<>();

    /** Opens nothing yet. */
    public SavedReplay(Chromium chromium, Path file) {
        address = file.toUri().toString();
        page = chromium.newVisitor(ConsoleReplay.window().setOffline(true)).newPage();
        page.onRequest(this::note);
    }

    /** What it shows of its session at an instant of the visitor's clock. */
    public byte[] picture(PageScript script, Recorded session, long at) {
        Window window = script.window();
        page.navigate("about:blank");
        page.navigate("%s#t=%d".formatted(address, at - session.beginsAt()));
        page.evaluate(ConsoleReplay.ADD_STYLE, ConsoleReplay.oneToOne(window));
        page.waitForSelector(".sj-stage[data-status=ready]");
        return Camera.take(page, window.width(), window.height());
    }

    /** The page that is replayed. */
    public FrameLocator replayed() {
        return page.frameLocator(".replayer-wrapper iframe");
    }

    /** What it has asked for besides itself. */
    public Set<String> asked() {
        return Set.copyOf(asked);
    }

    @Override
    public void close() {
        page.context().close();
    }

    private void note(Request request) {
        String url = request.url();
        boolean inside = url.startsWith("data:") || url.startsWith("blob:") || url.equals("about:blank");
        if (!inside && !url.startsWith(address)) {
            asked.add(url);
        }
    }
}
