package io.sojourn.bench.playback.intake;

import io.sojourn.bench.playback.busy.BusyRecording;
import io.sojourn.bench.playback.busy.RecordedChunk;
import io.sojourn.bench.playback.intake.IntakeReport.Row;
import io.sojourn.bench.servers.BenchServers;
import io.sojourn.bench.servers.Contestant;
import io.sojourn.bench.windows.Requests;
import io.sojourn.bench.windows.Window;
import io.sojourn.bench.windows.WindowRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Sends chunks of one size to the collect service and to its floor in turn. */
public final class IntakeRun {
    private static final int RAW_BYTES = 76_000;
    private static final int CONNECTIONS = 64;

    private final Path home;
    private final Consumer<String> progress;

    /**
     * A run.
     *
     * @param home the checkout, where the services were packaged
     * @param progress told what goes on
     */
    public IntakeRun(Path home, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
    }

    /**
     * How long is measured.
     *
     * @param window of each contestant
     * @param rounds windows of each contestant
     * @param repeats how often a disturbed window is repeated
     * @param warmUp load on each contestant before the first window
     */
    public record Pace(Duration window, int rounds, int repeats, Duration warmUp) {}

    /** Measures with chunks that are cut from a recording. */
    public IntakeReport measure(BusyRecording recording, Pace pace)
            throws IOException, ExecutionException, InterruptedException {
        List<RecordedChunk> chunks = recording.cutInto(RAW_BYTES);
        if (chunks.isEmpty()) {
            throw new IllegalStateException("The recording is shorter than one chunk");
        }
        Requests requests = ChunkRequests.of(chunks);
        try (BenchServers servers = new BenchServers(home)) {
            WindowRunner runner = new WindowRunner(servers, CONNECTIONS, pace.repeats());
            List<Contestant> contestants = List.of(servers.floor(), servers.chunks());
            for (Contestant contestant : contestants) {
                progress.accept("warming up " + contestant.name());
                runner.run(contestant, requests, pace.warmUp());
            }
            long raw = Math.round(chunks.stream()
                    .mapToLong(chunk -> chunk.json(0).length)
                    .average()
                    .orElseThrow());
            List<Row> rows = windows(runner, contestants, requests, pace).entrySet().stream()
                    .map(own -> Row.of(own.getKey().name(), raw, own.getValue()))
                    .toList();
            return IntakeReport.of(raw, requests.bytes(), CONNECTIONS, pace, rows);
        }
    }

    private Map<Contestant, List<Window>> windows(
            WindowRunner runner, List<Contestant> contestants, Requests requests, Pace pace)
            throws IOException, ExecutionException, InterruptedException {
        Map<Contestant, List<Window>> windows = new LinkedHashMap<>();
        for (int round = 0; round < pace.rounds(); round++) {
            for (Contestant contestant : contestants) {
                Window window = runner.run(contestant, requests, pace.window());
                windows.computeIfAbsent(contestant, name -> new ArrayList<>()).add(window);
                progress.accept("%s: %.0f chunks/s, %.0f us of CPU a chunk, others used %.2f cores"
                        .formatted(
                                contestant.name(),
                                window.requestsPerSecond(),
                                window.cpuMicrosPerUnit(),
                                window.otherCores()));
            }
        }
        return windows;
    }
}
