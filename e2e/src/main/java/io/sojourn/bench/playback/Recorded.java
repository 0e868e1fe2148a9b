package io.sojourn.bench.playback;

import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.playback.busy.BusyRecording;
import io.sojourn.bench.playback.busy.BusySite;
import io.sojourn.bench.playback.busy.BusyVisit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The recording of the busy page that several parts are made of; it is made when the first of them wants it. */
final class Recorded {
    private final Path home;
    private final Duration length;
    private final Consumer<String> progress;
    private @Nullable BusyRecording recording;

    Recorded(Path home, Duration length, Consumer<String> progress) {
        this.home = home;
        this.length = length;
        this.progress = progress;
    }

    BusyRecording get() throws IOException {
        BusyRecording made = recording;
        if (made == null) {
            progress.accept("recording %d minutes of the busy page".formatted(length.toMinutes()));
            try (BusySite site = new BusySite(home);
                    Chromium chromium = new Chromium()) {
                made = BusyVisit.record(chromium, site, length);
            }
            progress.accept("recorded %d chunks, %,d bytes of JSON, %,d as they are sent"
                    .formatted(made.chunks().size(), made.rawBytes(), made.gzipBytes()));
            recording = made;
        }
        return made;
    }
}
