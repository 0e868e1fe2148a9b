package io.sojourn.bench.queries;

import io.sojourn.bench.figures.Rounding;
import io.sojourn.bench.servers.Timings;
import java.util.List;

/**
 * The result of the benchmark.
 *
 * @param generateSeconds how long making the sessions took
 * @param readySeconds from the service's start until it was ready
 * @param numbersSeconds from the service's start until its columns held all sessions
 * @param residentMebibytes of the service, columns in use included
 * @param busyCores how many of the machine's cores were busy during the queries, with this and with other work
 * @param plans the file with the database's plans
 */
record QueriesReport(
        long sessions,
        double generateSeconds,
        double readySeconds,
        double numbersSeconds,
        long residentMebibytes,
        double busyCores,
        String plans,
        List<Row> rows) {

    /** The times of one question in milliseconds. */
    record Row(String name, int runs, double p50Ms, double p95Ms, double p99Ms, double maxMs) {
        static Row of(Timings timings) {
            return new Row(
                    timings.name(),
                    timings.sortedMs().length,
                    rounded(timings.percentile(0.5)),
                    rounded(timings.percentile(0.95)),
                    rounded(timings.percentile(0.99)),
                    rounded(timings.percentile(1)));
        }
    }

    /** The table for people. */
    String table() {
        StringBuilder table = new StringBuilder(
                "%,d sessions, made in %.0f s; the service was ready %.1f s after its start, its numbers after %.1f s; %d MiB resident; %.2f cores were busy%n"
                        .formatted(
                                sessions, generateSeconds, readySeconds, numbersSeconds, residentMebibytes, busyCores));
        table.append(
                "question                                runs    p50 ms    p95 ms    p99 ms    max ms%n".formatted());
        rows.forEach(row -> table.append("%-38s %5d %9.2f %9.2f %9.2f %9.2f%n"
                .formatted(row.name, row.runs, row.p50Ms, row.p95Ms, row.p99Ms, row.maxMs)));
        return table.append("plans: ").append(plans).toString();
    }

    private static double rounded(double figure) {
        return Rounding.nearest(figure, 2);
    }
}
