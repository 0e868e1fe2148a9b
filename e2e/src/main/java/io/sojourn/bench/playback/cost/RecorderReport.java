package io.sojourn.bench.playback.cost;

import io.sojourn.bench.figures.Rounding;
import io.sojourn.bench.playback.PartReport;
import io.sojourn.bench.playback.cost.MainThread.Used;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What recording costs the page.
 *
 * @param seconds of work on the page in each run
 * @param runs of each recorder, in turn
 * @param rows nobody's, bare rrweb's, ours
 * @param scriptRatio the script time with ours to that with bare rrweb, the page's own in both
 * @param costRatio what ours adds to what bare rrweb adds
 * @param sizes of the files
 */
public record RecorderReport(
        long seconds, int runs, List<Row> rows, double scriptRatio, double costRatio, double goal, RecorderSizes sizes)
        implements PartReport {
    private static final double GOAL = 1.25;

    /**
     * One recorder: milliseconds of the main thread's CPU, medians.
     *
     * @param addedScriptMs more than without a recorder
     * @param scripts of each run, the shortest first
     */
    public record Row(String name, double scriptMs, double addedScriptMs, double taskMs, double[] scripts) {}

    /** Of the runs of each recorder; the first is none. */
    static RecorderReport of(long seconds, Map<String, List<Used>> runs, RecorderSizes sizes) {
        List<Used> none = runs.values().iterator().next();
        double own = median(none, Used::script);
        List<Row> rows = runs.entrySet().stream()
                .map(one -> new Row(
                        one.getKey(),
                        rounded(median(one.getValue(), Used::script)),
                        rounded(median(one.getValue(), Used::script) - own),
                        rounded(median(one.getValue(), Used::task)),
                        sorted(one.getValue(), used -> rounded(used.script()))))
                .toList();
        Row bare = rows.get(1);
        Row ours = rows.get(2);
        return new RecorderReport(
                seconds,
                none.size(),
                rows,
                ratio(ours.scriptMs, bare.scriptMs),
                ratio(ours.addedScriptMs, bare.addedScriptMs),
                GOAL,
                sizes);
    }

    @Override
    public String table() {
        StringBuilder table = new StringBuilder(
                "recorder: CPU of the page's main thread in %d s of work, medians of %d runs%n%-10s script ms  added ms   task ms  runs%n"
                        .formatted(seconds, runs, ""));
        rows.forEach(row -> table.append("%-10s %9.1f %9.1f %9.1f  %s%n"
                .formatted(row.name, row.scriptMs, row.addedScriptMs, row.taskMs, Arrays.toString(row.scripts))));
        return table.append(
                        "ours is %.2f times bare rrweb's script time, page included (goal: %.2f); %.2f times what it adds%n"
                                .formatted(scriptRatio, goal, costRatio))
                .append("gzip: bare rrweb %,d bytes; ours %,d, of which the loader %,d"
                        .formatted(sizes.rrweb(), sizes.all(), sizes.loader()))
                .toString();
    }

    private static double median(List<Used> runs, ToDoubleFunction<Used> figure) {
        double[] sorted = sorted(runs, figure);
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    private static double[] sorted(List<Used> runs, ToDoubleFunction<Used> figure) {
        return runs.stream().mapToDouble(figure).sorted().toArray();
    }

    private static double ratio(double ours, double theirs) {
        return Rounding.nearest(ours / theirs, 3);
    }

    private static double rounded(double figure) {
        return Rounding.nearest(figure, 1);
    }
}
