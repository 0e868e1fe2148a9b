package io.sojourn.bench.playback.storing;

import io.sojourn.bench.figures.Rounding;
import io.sojourn.bench.playback.PartReport;
import io.sojourn.bench.playback.storing.StoredChunks.Took;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How fast chunks are stored.
 *
 * @param rawBytes the mean of a chunk's JSON
 * @param bodyBytes the mean of a chunk as it comes
 * @param rows the floor's runs, then the service's
 * @param chunksPerSecond the median of the service's runs
 * @param ratio of the median of the floor's
 */
public record StoreReport(
        long rawBytes, long bodyBytes, List<Row> rows, double chunksPerSecond, double ratio, double goal)
        implements PartReport {
    private static final double GOAL = 1_700;
    private static final String FLOOR = "floor";
    private static final String SERVICE = "playback-service";

    /**
     * One run.
     *
     * @param otherCores what none of the measured processes used
     */
    public record Row(
            String name,
            long chunks,
            double chunksPerSecond,
            double rawMegabytesPerSecond,
            double serviceMicros,
            double mongoMicros,
            double databaseMicros,
            double brokerMicros,
            double otherCores,
            long residentMebibytes) {
        private static Row of(String name, Chunks chunks, Took took, long residentMebibytes) {
            long count = chunks.count;
            double service =
                    name.equals(FLOOR) ? took.used().benchmark() : took.used().service();
            double others =
                    took.used().others() + took.used().service() + took.used().benchmark() - service;
            return new Row(
                    name,
                    count,
                    rounded(count / took.seconds()),
                    rounded(count / took.seconds() * chunks.rawBytes / 1e6),
                    rounded(service * 1e6 / count),
                    rounded(took.used().mongo() * 1e6 / count),
                    rounded(took.used().database() * 1e6 / count),
                    rounded(took.used().broker() * 1e6 / count),
                    rounded(others / took.seconds()),
                    residentMebibytes);
        }
    }

    /**
     * What each run stores.
     *
     * @param rawBytes the mean of a chunk's JSON
     * @param bodyBytes the mean of a chunk as it comes
     */
    record Chunks(long count, long rawBytes, long bodyBytes) {}

    /** Of the same chunks in each run. */
    static StoreReport of(Chunks chunks, List<Took> floor, List<Took> service, long residentMebibytes) {
        List<Row> rows = Stream.concat(
                        floor.stream().map(took -> Row.of(FLOOR, chunks, took, 0)),
                        service.stream().map(took -> Row.of(SERVICE, chunks, took, residentMebibytes)))
                .toList();
        double median = median(rows, SERVICE);
        return new StoreReport(
                chunks.rawBytes, chunks.bodyBytes, rows, median, Rounding.below(median / median(rows, FLOOR), 3), GOAL);
    }

    @Override
    public String table() {
        StringBuilder table = new StringBuilder(
                "store: chunks of %,d bytes of JSON, %,d as they come; CPU in us a chunk%n%-18s chunks  chunks/s  MB/s raw  service  mongo  database  broker  others' cores  RSS MiB%n"
                        .formatted(rawBytes, bodyBytes, ""));
        rows.forEach(row -> table.append("%-18s %6d %9.0f %9.1f %8.0f %6.0f %9.0f %7.0f %14.2f %8d%n"
                .formatted(
                        row.name,
                        row.chunks,
                        row.chunksPerSecond,
                        row.rawMegabytesPerSecond,
                        row.serviceMicros,
                        row.mongoMicros,
                        row.databaseMicros,
                        row.brokerMicros,
                        row.otherCores,
                        row.residentMebibytes)));
        return table.append(
                        "%.0f chunks/s (goal: %.0f), %.1f%% of the floor".formatted(chunksPerSecond, goal, 100 * ratio))
                .toString();
    }

    private static double median(List<Row> rows, String name) {
        List<Row> own = rows.stream()
                .filter(row -> row.name.equals(name))
                .sorted(Comparator.comparingDouble(Row::chunksPerSecond))
                .toList();
        return own.get((own.size() - 1) / 2).chunksPerSecond;
    }

    private static double rounded(double figure) {
        return Rounding.nearest(figure, 2);
    }
}
