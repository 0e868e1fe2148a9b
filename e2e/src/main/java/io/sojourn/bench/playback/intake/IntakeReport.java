package io.sojourn.bench.playback.intake;

import io.sojourn.bench.figures.Rounding;
import io.sojourn.bench.playback.PartReport;
import io.sojourn.bench.playback.intake.IntakeRun.Pace;
import io.sojourn.bench.windows.Window;
import io.sojourn.bench.windows.WindowRunner;
import java.util.List;

/**
 * How fast chunks are taken in.
 *
 * @param rawBytes the mean of a chunk's JSON
 * @param bodyBytes the mean of what is sent
 * @param ratio of the floor's chunks a second
 * @param quiet whether other work stayed below the bound in all windows
 */
public record IntakeReport(
        long rawBytes,
        long bodyBytes,
        int connections,
        long windowSeconds,
        int rounds,
        boolean quiet,
        List<Row> rows,
        double ratio,
        double goal)
        implements PartReport {
    private static final double GOAL = 0.5;

    /**
     * One contestant.
     *
     * @param rawMegabytesPerSecond of JSON, in millions of bytes
     * @param otherCores the most that other work used in one of the windows
     */
    public record Row(
            String name,
            double chunksPerSecond,
            double rawMegabytesPerSecond,
            double cpuMicrosPerChunk,
            double p50Ms,
            double p99Ms,
            long residentMebibytes,
            double otherCores) {
        static Row of(String name, long rawBytes, List<Window> windows) {
            double chunks = Window.median(windows, Window::requestsPerSecond);
            return new Row(
                    name,
                    rounded(chunks),
                    rounded(chunks * rawBytes / 1e6),
                    rounded(Window.median(windows, Window::cpuMicrosPerUnit)),
                    Window.median(windows, Window::p50),
                    Window.median(windows, Window::p99),
                    windows.stream().mapToLong(Window::residentMebibytes).max().orElse(0),
                    rounded(windows.stream()
                            .mapToDouble(Window::otherCores)
                            .max()
                            .orElse(0)));
        }
    }

    /** Of the floor's row and the service's. */
    static IntakeReport of(long rawBytes, long bodyBytes, int connections, Pace pace, List<Row> rows) {
        double ratio = rows.getLast().chunksPerSecond / rows.getFirst().chunksPerSecond;
        return new IntakeReport(
                rawBytes,
                bodyBytes,
                connections,
                pace.window().toSeconds(),
                pace.rounds(),
                rows.stream().allMatch(row -> row.otherCores <= WindowRunner.QUIET),
                rows,
                Rounding.below(ratio, 3),
                GOAL);
    }

    @Override
    public String table() {
        StringBuilder table = new StringBuilder(
                "intake: chunks of %,d bytes of JSON, %,d as sent%n%-16s   chunks/s   MB/s raw  CPU us/chunk   p50 ms   p99 ms  RSS MiB  others' cores%n"
                        .formatted(rawBytes, bodyBytes, ""));
        rows.forEach(row -> table.append("%-16s %10.0f %10.0f %13.0f %8.2f %8.2f %8d %14.2f%n"
                .formatted(
                        row.name,
                        row.chunksPerSecond,
                        row.rawMegabytesPerSecond,
                        row.cpuMicrosPerChunk,
                        row.p50Ms,
                        row.p99Ms,
                        row.residentMebibytes,
                        row.otherCores)));
        table.append("%.1f%% of the floor (goal: %.0f%%)".formatted(100 * ratio, 100 * goal));
        if (!quiet) {
            table.append("; other work used more than %.1f cores in some windows: take it as rough"
                    .formatted(WindowRunner.QUIET));
        }
        return table.toString();
    }

    private static double rounded(double figure) {
        return Rounding.nearest(figure, 2);
    }
}
