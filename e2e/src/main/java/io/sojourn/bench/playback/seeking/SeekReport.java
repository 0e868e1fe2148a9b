package io.sojourn.bench.playback.seeking;

import io.sojourn.bench.figures.Rounding;
import io.sojourn.bench.playback.PartReport;
import io.sojourn.bench.playback.seeking.Asking.Answers;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How soon sessions are shown.
 *
 * @param rows by length
 */
public record SeekReport(List<Row> rows, Goals goals) implements PartReport {

    /** What is to be reached. */
    public record Goals(double firstAnswerP99Ms, double firstShare, double shownMs, long piecesOfASeek) {
        static final Goals ALL = new Goals(15, 0.05, 1_000, 2);
    }

    /**
     * A place that was shown.
     *
     * @param millis until then
     * @param pieces chunks and segments that were asked for
     * @param bytes that they weighed as they were sent
     */
    public record Shown(double millis, long pieces, long bytes) {}

    /**
     * Some places.
     *
     * @param mostPieces of one of them
     */
    public record Places(
            int places, double p50Ms, double longestMs, double meanPieces, long mostPieces, double meanBytes) {
        static Places of(List<Shown> shown) {
            double[] millis = shown.stream().mapToDouble(Shown::millis).sorted().toArray();
            return new Places(
                    millis.length,
                    rounded(millis[(millis.length - 1) / 2]),
                    rounded(millis[millis.length - 1]),
                    rounded(mean(shown, Shown::pieces)),
                    shown.stream().mapToLong(Shown::pieces).max().orElse(0),
                    rounded(mean(shown, Shown::bytes)));
        }

        private static double mean(List<Shown> shown, ToDoubleFunction<Shown> figure) {
            return shown.stream().mapToDouble(figure).average().orElse(0);
        }
    }

    /**
     * What a server answers.
     *
     * @param list of what there is to be played
     * @param first the chunk or segment with which playing begins
     */
    public record Server(String name, Answers list, Answers first) {}

    /**
     * One session.
     *
     * @param pieces segments, and chunks that are in none
     * @param bytes of all of them as they are sent
     * @param firstShare of the first one in them
     */
    public record Row(
            double minutes,
            int pieces,
            long bytes,
            double firstShare,
            List<Server> servers,
            Places opened,
            Places sought) {}

    @Override
    public String table() {
        StringBuilder table = new StringBuilder("seek: ms".formatted());
        for (Row row : rows) {
            table.append("%n%.0f minutes: %d pieces, %,d bytes, of which the first is %.2f%% (goal: %.0f%%)%n"
                    .formatted(row.minutes, row.pieces, row.bytes, 100 * row.firstShare, 100 * goals.firstShare));
            row.servers.forEach(server -> table.append(
                    "  %-18s list p50 %.1f p99 %.1f, %,d bytes; first piece p50 %.1f p99 %.1f (goal: %.0f), %,d bytes%n"
                            .formatted(
                                    server.name,
                                    server.list.p50(),
                                    server.list.p99(),
                                    server.list.bytes(),
                                    server.first.p50(),
                                    server.first.p99(),
                                    goals.firstAnswerP99Ms,
                                    server.first.bytes())));
            table.append(line("first frame", row.opened)).append(line("seek", row.sought));
        }
        return table.toString().stripTrailing();
    }

    private String line(String name, Places places) {
        return "  %-18s p50 %.0f, longest of %d %.0f (goal: %.0f); pieces %.1f, at most %d%s; %,.0f bytes%n"
                .formatted(
                        name,
                        places.p50Ms,
                        places.places,
                        places.longestMs,
                        goals.shownMs,
                        places.meanPieces,
                        places.mostPieces,
                        name.equals("seek") ? " (goal: %d)".formatted(goals.piecesOfASeek) : "",
                        places.meanBytes);
    }

    private static double rounded(double figure) {
        return Rounding.nearest(figure, 1);
    }
}
