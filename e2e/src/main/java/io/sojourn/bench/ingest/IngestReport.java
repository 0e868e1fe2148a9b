package io.sojourn.bench.ingest;

import io.sojourn.bench.figures.Rounding;
import io.sojourn.bench.windows.Window;
import io.sojourn.bench.windows.WindowRunner;
import java.util.List;

/**
 * The result of the benchmark.
 *
 * @param connections that sent at the same time
 * @param windowSeconds the length of a window
 * @param rounds windows of each row; figures are their medians
 * @param quiet whether other work stayed below the bound in all windows
 * @param rows by events a request and contestant
 */
record IngestReport(int connections, long windowSeconds, int rounds, boolean quiet, List<Row> rows) {

    /**
     * One contestant at one size.
     *
     * @param ratio of the floor's requests a second
     * @param p99Ratio of the floor's p99
     * @param otherCores the most that other work used in one of the windows
     */
    record Row(
            String name,
            int eventsPerRequest,
            long bodyBytes,
            double requestsPerSecond,
            double eventsPerSecond,
            double cpuMicrosPerEvent,
            double p50Ms,
            double p99Ms,
            long residentMebibytes,
            long storedRecords,
            double otherCores,
            double ratio,
            double p99Ratio) {}

    /** The row of some windows, compared with those of the floor. */
    static Row row(String name, long bodyBytes, List<Window> windows, List<Window> floor) {
        double requests = Window.median(windows, Window::requestsPerSecond);
        double p99 = Window.median(windows, Window::p99);
        int events = windows.getFirst().units();
        return new Row(
                name,
                events,
                bodyBytes,
                rounded(requests, 0),
                rounded(requests * events, 0),
                rounded(Window.median(windows, Window::cpuMicrosPerUnit), 2),
                Window.median(windows, Window::p50),
                p99,
                windows.stream().mapToLong(Window::residentMebibytes).max().orElse(0),
                windows.stream().mapToLong(Window::stored).sum(),
                rounded(windows.stream().mapToDouble(Window::otherCores).max().orElse(0), 2),
                rounded(requests / Window.median(floor, Window::requestsPerSecond), 3),
                rounded(p99 / Window.median(floor, Window::p99), 2));
    }

    /** The table for people. */
    String table() {
        StringBuilder table = new StringBuilder(
                "events/request  contestant               requests/s   events/s  CPU us/event   p50 ms   p99 ms  RSS MiB  of floor  p99 of floor  others' cores%n"
                        .formatted());
        rows.forEach(row -> table.append("%14d  %-23s %11.0f %10.0f %13.2f %8.2f %8.2f %8d %8.1f%% %13.2f %14.2f%n"
                .formatted(
                        row.eventsPerRequest,
                        row.name,
                        row.requestsPerSecond,
                        row.eventsPerSecond,
                        row.cpuMicrosPerEvent,
                        row.p50Ms,
                        row.p99Ms,
                        row.residentMebibytes,
                        100 * row.ratio,
                        row.p99Ratio,
                        row.otherCores)));
        if (!quiet) {
            table.append(
                    "Other work used more than %.1f cores in some windows, after all repeats: take the figures as rough.%n"
                            .formatted(WindowRunner.QUIET));
        }
        return table.toString();
    }

    private static double rounded(double figure, int digits) {
        return Rounding.nearest(figure, digits);
    }
}
