package io.sojourn.bench.playback.visit;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bare rrweb with its defaults and the fonts that scripts load; the pages keep their events, which end in files. */
public final class PlainRecorder implements PageRecorder {
    private static final String LIBRARY = "recorder/node_modules/@rrweb/record/umd/record.min.js";

    private final Path folder;
    private final String library;

    /** As the recorder is built with it in a checkout; its events go to a folder. */
    public PlainRecorder(Path home, Path folder) throws IOException {
        this.folder = folder;
        this.library = Files.readString(home.resolve(LIBRARY));
    }

    /** Where the events of a page are, as one array. */
    public Path eventsOf(PageScript script) {
        return folder.resolve(script.name() + ".json");
    }

    @Override
    public String name() {
        return "rrweb";
    }

    @Override
    public String tag() {
        return """
                <script>
                %s
                window.rrwebEvents = [];
                rrwebRecord.record({ emit: event => rrwebEvents.push(event), collectFonts: true });
                </script>""".formatted(library.replace("</script", "<\\/script"));
    }

    @Override
    public void awaitBegin(Page page, PageScript script) {
        page.waitForFunction("() => rrwebEvents.some(({ type }) => type === 2)");
    }

    @Override
    public void end(Page page, PageScript script) {
        try {
            Files.createDirectories(folder);
            Files.writeString(eventsOf(script), (String) page.evaluate("() => JSON.stringify(rrwebEvents)"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void awaitKept(Page page, PageScript script) {
        // It was when the visit ended.
    }
}
