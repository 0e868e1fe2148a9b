package io.sojourn.bench.playback.storing;

import io.sojourn.bench.figures.Rounding;
import io.sojourn.bench.playback.busy.BusyRecording;
import io.sojourn.bench.playback.busy.RecordedChunk;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Stores a recording as our recorder cut it, many times under different keys, and counts what is kept once the service is done with it. */
public final class SizeRun {
    private static final String INDEX = """
            SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class
            WHERE relnamespace = 'playback'::regnamespace AND relkind = 'r' AND relname IN ('recording', 'chunk', 'segment')""";

    private final Path home;
    private final Consumer<String> progress;

    /**
     * A run.
     *
     * @param home the checkout, where the services were packaged
     * @param progress told what goes on
     */
    public SizeRun(Path home, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Measures with so many copies of a recording. */
    public SizeReport measure(BusyRecording recording, int recordings)
            throws IOException, SQLException, InterruptedException {
        List<RecordedChunk> chunks = recording.chunks();
        double minutes = recording.length().toMillis() / 60_000.0;
        double all = minutes * recordings;
        try (StoreServers servers = new StoreServers(home)) {
            progress.accept("storing %d recordings of %.1f minutes".formatted(recordings, minutes));
            UUID system = UUID.randomUUID();
            new StoredChunks(servers).store(system, recordings, chunks);
            double speed = compact(servers, chunks, recordings);
            BlobBytes blobs = BlobBytes.of(servers.mongoUrl());
            boolean compacted = blobs.chunks().size() < (long) recordings * chunks.size();
            int[] counted = counted(chunks.size(), recordings, system, blobs);
            long raw = sum(chunks, counted, chunk -> chunk.json(0).length);
            long stored = compacted ? blobs.otherBytes() : blobs.chunkBytes();
            double share = raw / (double) (recording.rawBytes() * recordings);
            return new SizeReport(
                    recordings,
                    rounded(minutes),
                    rounded(recording.rawBytes() / minutes),
                    rounded(recording.gzipBytes() / minutes),
                    compacted,
                    compacted ? rounded(share) : 0,
                    rounded(stored / (all * share)),
                    rounded(indexBytes(servers) / all),
                    Math.ceil(1000.0 * stored / sum(chunks, counted, SizeRun::gzipBytes)) / 1000,
                    SizeReport.GOAL,
                    rounded(speed),
                    SizeReport.SPEED_GOAL);
        }
    }

    /** Millions of raw bytes a second of the service's CPU time; 0 if it keeps chunks as they came. */
    private double compact(StoreServers servers, List<RecordedChunk> chunks, int recordings) throws SQLException {
        Compaction compaction = new Compaction(servers);
        if (!compaction.exists()) {
            progress.accept("nothing compacts recordings yet");
            return 0;
        }
        int last = lastPicture(chunks);
        long raw = chunks.subList(0, last).stream()
                .mapToLong(chunk -> chunk.json(0).length)
                .sum();
        progress.accept("waiting until %d of %d chunks of each are compacted".formatted(last, chunks.size()));
        double cpu =
                compaction.await((long) recordings * (chunks.size() - last)).service();
        return raw * recordings / cpu / 1e6;
    }

    private static int lastPicture(List<RecordedChunk> chunks) {
        int last = chunks.size() - 1;
        while (last > 0 && !chunks.get(last).snapshot()) {
            last--;
        }
        return last;
    }

    /** Of each chunk, how many of its copies count: all, or those alone that are compacted. */
    private static int[] counted(int chunks, int recordings, UUID system, BlobBytes blobs) {
        boolean compacted = blobs.chunks().size() < (long) recordings * chunks;
        return IntStream.range(0, chunks)
                .map(sequence -> (int) IntStream.range(0, recordings)
                        .filter(recording -> !compacted
                                || !blobs.chunks()
                                        .contains("%s/%s/%d"
                                                .formatted(system, ChunkBacklog.recordingId(recording), sequence)))
                        .count())
                .toArray();
    }

    private static long sum(List<RecordedChunk> chunks, int[] counted, ToLongFunction<RecordedChunk> size) {
        return IntStream.range(0, counted.length)
                .filter(sequence -> counted[sequence] > 0)
                .mapToLong(sequence -> counted[sequence] * size.applyAsLong(chunks.get(sequence)))
                .sum();
    }

    private static long gzipBytes(RecordedChunk chunk) {
        return RecordedChunk.gzip(chunk.json(0)).length;
    }

    private static long indexBytes(StoreServers servers) throws SQLException {
        try (Connection connection = servers.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(INDEX)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double rounded(double figure) {
        return Rounding.nearest(figure, 2);
    }
}
