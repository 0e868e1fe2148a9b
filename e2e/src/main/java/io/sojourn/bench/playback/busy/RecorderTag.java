package io.sojourn.bench.playback.busy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * By what the busy page is recorded.
 *
 * @param name for people
 * @param html at the beginning of its head
 * @param begun an expression of the page that is true when it is being recorded
 */
public record RecorderTag(String name, String html, String begun) {
    /** Where bare rrweb is in a checkout. */
    public static final String BARE = "recorder/node_modules/@rrweb/record/umd/record.min.js";

    /** Nobody. */
    public static RecorderTag none() {
        return new RecorderTag("none", "", "true");
    }

    /** Bare rrweb with its defaults, as the recorder of a checkout is built with it; its events stay in the page. */
    public static RecorderTag rrweb(Path home) throws IOException {
        String library = Files.readString(home.resolve(BARE)).replace("</script", "<\\/script");
        return new RecorderTag("rrweb", """
                <script>
                %s
                window.rrwebEvents = [];
                rrwebRecord.record({ emit: event => rrwebEvents.push(event) });
                </script>""".formatted(library), "window.rrwebEvents.some(({ type }) => type === 2)");
    }

    /** Ours, events and replay, as it was built. */
    public static RecorderTag sojourn() {
        return new RecorderTag(
                "sojourn",
                "<script src=\"/sojourn.js\" data-write-key=\"bench\"></script>",
                "window.sojourn?.diagnostics?.().recording?.recordingId");
    }
}
