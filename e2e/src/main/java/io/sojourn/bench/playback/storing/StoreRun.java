package io.sojourn.bench.playback.storing;

import io.sojourn.bench.playback.busy.BusyRecording;
import io.sojourn.bench.playback.busy.RecordedChunk;
import io.sojourn.bench.playback.storing.StoreReport.Chunks;
import io.sojourn.bench.playback.storing.StoredChunks.Took;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Stores backlogs of chunks with the service, and each once more with the floor. */
public final class StoreRun {
    private static final int RAW_BYTES = 76_000;
    private static final int CHUNKS_A_RECORDING = 25;

    private final Path home;
    private final Consumer<String> progress;

    /**
     * A run.
     *
     * @param home the checkout, where the services were packaged
     * @param progress told what goes on
     */
    public StoreRun(Path home, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
    }

    /**
     * Measures with chunks that are cut from a recording; what is stored before the first run is not measured.
     *
     * @param chunks of each run, about
     */
    public StoreReport measure(BusyRecording recording, int chunks, int rounds)
            throws IOException, SQLException, InterruptedException {
        List<RecordedChunk> cut = recording.cutInto(RAW_BYTES);
        List<RecordedChunk> one = cut.subList(0, Math.min(CHUNKS_A_RECORDING, cut.size()));
        int recordings = Math.max(1, chunks / one.size());
        long records = (long) recordings * one.size();
        List<Took> service = new ArrayList<>();
        List<Took> floor = new ArrayList<>();
        try (StoreServers servers = new StoreServers(home)) {
            StoredChunks stored = new StoredChunks(servers);
            BareStore bare = new BareStore(servers);
            progress.accept("warming up with " + records + " chunks");
            stored.store(UUID.randomUUID(), recordings, one);
            bare.store(records, 0);
            for (int round = 1; round <= rounds; round++) {
                service.add(told("playback-service", records, stored.store(UUID.randomUUID(), recordings, one)));
                floor.add(told("floor", records, bare.store(records, round)));
            }
            return StoreReport.of(chunks(records, one), floor, service, servers.residentMebibytes());
        }
    }

    private Took told(String name, long records, Took took) {
        progress.accept("%s: %.0f chunks/s".formatted(name, records / took.seconds()));
        return took;
    }

    private static Chunks chunks(long records, List<RecordedChunk> one) {
        return new Chunks(
                records,
                mean(one.stream().mapToLong(chunk -> chunk.json(0).length).sum(), one.size()),
                mean(
                        one.stream()
                                .mapToLong(chunk -> RecordedChunk.gzip(chunk.json(0)).length)
                                .sum(),
                        one.size()));
    }

    private static long mean(long sum, int count) {
        return sum / count;
    }
}
