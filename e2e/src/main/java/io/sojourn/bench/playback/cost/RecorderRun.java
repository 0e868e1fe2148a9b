package io.sojourn.bench.playback.cost;

import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.playback.busy.BusySite;
import io.sojourn.bench.playback.busy.BusyVisit;
import io.sojourn.bench.playback.busy.RecorderTag;
import io.sojourn.bench.playback.cost.MainThread.Used;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Works on the busy page without a recorder, with bare rrweb and with ours, in turn, each time in a browser that was never used before. */
public final class RecorderRun {
    private final Path home;
    private final Consumer<String> progress;

    /**
     * A run.
     *
     * @param home the checkout, where the recorder was built
     * @param progress told what goes on
     */
    public RecorderRun(Path home, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Measures the work alone, once the page is open and its first picture is taken; a first round, in which Chromium warms up, is not counted. */
    public RecorderReport measure(Duration work, int runs) throws IOException {
        List<RecorderTag> recorders = List.of(RecorderTag.none(), RecorderTag.rrweb(home), RecorderTag.sojourn());
        Map<String, List<Used>> used = new LinkedHashMap<>();
        recorders.forEach(recorder -> used.put(recorder.name(), new ArrayList<>()));
        try (BusySite site = new BusySite(home);
                Chromium chromium = new Chromium()) {
            for (int run = 0; run <= runs; run++) {
                for (RecorderTag recorder : recorders) {
                    Used one = once(chromium, site, recorder, work);
                    progress.accept("%s: %.0f ms of script".formatted(recorder.name(), one.script()));
                    if (run > 0) {
                        used.get(recorder.name()).add(one);
                    }
                }
            }
        }
        return RecorderReport.of(work.toSeconds(), used, RecorderSizes.of(home));
    }

    private static Used once(Chromium chromium, BusySite site, RecorderTag recorder, Duration work) {
        try (BusyVisit visit = new BusyVisit(chromium, site)) {
            MainThread thread = new MainThread(visit.page());
            visit.open(recorder);
            Used before = thread.used();
            visit.work(work);
            return thread.used().since(before);
        }
    }
}
