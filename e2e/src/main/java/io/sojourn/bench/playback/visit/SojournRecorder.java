package io.sojourn.bench.playback.visit;

import com.microsoft.playwright.Page;
import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.platform.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Our recorder, as the platform serves it; who visits a page is a user with the page's name in it. */
public final class SojournRecorder implements PageRecorder {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String gateway;
    private final String writeKey;

    /** Of a new source that takes what the sites send, which may begin at once. */
    public SojournRecorder(MachineApi api, String gateway, String sites) {
        this.gateway = gateway;
        this.writeKey = api.post(
                        "/sources",
                        Map.of(
                                "name",
                                "Pages of the benchmark",
                                "type",
                                "product",
                                "environment",
                                "production",
                                "allowedOrigins",
                                List.of(sites),
                                "recording",
                                true,
                                "recordingSettings",
                                Map.of("canvas", true)))
                .get("writeKey")
                .asText();
        Waiting.until("pages of the new source are recorded", PATIENCE, () -> api.settings(writeKey)
                .at("/sojourn/recording")
                .asBoolean());
    }

    /** By which the sessions of a page are found. */
    public String userOf(PageScript script) {
        return script.name() + "-" + run;
    }

    @Override
    public String name() {
        return "sojourn";
    }

    @Override
    public String tag() {
        return "<script async src=\"%s/sojourn.js\" data-write-key=\"%s\"></script>".formatted(gateway, writeKey);
    }

    @Override
    public void awaitBegin(Page page, PageScript script) {
        page.waitForFunction("() => window.sojourn?.diagnostics?.().recording?.recordingId");
        page.evaluate("user => sojourn.identify(user)", userOf(script));
    }

    @Override
    public void end(Page page, PageScript script) {
        page.evaluate("() => { window.chunksBefore = sojourn.diagnostics().recording.chunks }");
    }

    @Override
    public void awaitKept(Page page, PageScript script) {
        page.waitForFunction("""
                () => {
                  const { chunks, pending, assets } = sojourn.diagnostics().recording;
                  const waiting = assets && (assets.reading || assets.contents.pending || assets.manifest.pending);
                  return chunks > window.chunksBefore && !pending && !waiting;
                }""");
    }
}
