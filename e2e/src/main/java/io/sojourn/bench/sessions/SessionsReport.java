package io.sojourn.bench.sessions;

import io.sojourn.bench.figures.Rounding;
import io.sojourn.bench.servers.Timings;
import java.util.List;

/**
 * The result of the benchmark.
 *
 * @param rows the runs, the floor first
 * @param bytesPerEvent what the database keeps of an event: with its session, person and visitor, and all their indexes
 * @param visible how long it takes from sending an event to its session's being in the list
 */
record SessionsReport(List<Row> rows, double bytesPerEvent, List<Visible> visible) {

    /** From sending to the list under traffic of a rate, in milliseconds. */
    record Visible(String traffic, int probes, double p50, double p99, double longest) {
        static Visible of(Timings timings) {
            return new Visible(
                    timings.name(),
                    timings.sortedMs().length,
                    rounded(timings.percentile(0.5)),
                    rounded(timings.percentile(0.99)),
                    rounded(timings.percentile(1)));
        }
    }

    /**
     * One run.
     *
     * @param ratio of the floor's events a second
     * @param otherCores what none of the measured processes used
     */
    record Row(
            String name,
            long records,
            long sessions,
            double eventsPerSecond,
            double serviceMicros,
            double databaseMicros,
            double brokerMicros,
            double otherCores,
            long residentMebibytes,
            double ratio) {}

    /** Of runs, the floor first. */
    static SessionsReport of(List<AssemblyResult> results, double bytesPerEvent, List<Timings> visible) {
        double floor = results.getFirst().recordsPerSecond();
        return new SessionsReport(
                results.stream().map(one -> row(one, floor)).toList(),
                rounded(bytesPerEvent),
                visible.stream().map(Visible::of).toList());
    }

    private static Row row(AssemblyResult result, double floor) {
        return new Row(
                result.name(),
                result.records(),
                result.sessions(),
                rounded(result.recordsPerSecond()),
                rounded(result.microseconds(result.used().service())),
                rounded(result.microseconds(result.used().database())),
                rounded(result.microseconds(result.used().broker())),
                rounded(result.otherCores()),
                result.residentMebibytes(),
                Math.round(1000 * result.recordsPerSecond() / floor) / 1000.0);
    }

    /** For people. */
    String table() {
        StringBuilder table = new StringBuilder(
                "traffic      events  sessions  events/s  service us  database us  broker us  others' cores  RSS MiB  of floor%n"
                        .formatted());
        rows.forEach(row -> table.append("%-9s %9d %9d %9.0f %11.1f %12.1f %10.1f %14.2f %8d %8.1f%%%n"
                .formatted(
                        row.name,
                        row.records,
                        row.sessions,
                        row.eventsPerSecond,
                        row.serviceMicros,
                        row.databaseMicros,
                        row.brokerMicros,
                        row.otherCores,
                        row.residentMebibytes,
                        100 * row.ratio)));
        table.append("%.0f bytes an event in the database, with its session, person and visitor, and all indexes%n"
                .formatted(bytesPerEvent));
        visible.forEach(one -> table.append("in the list after p50 %.0f ms, p99 %.0f ms, at most %.0f ms (%d at %s)%n"
                .formatted(one.p50, one.p99, one.longest, one.probes, one.traffic)));
        return table.toString();
    }

    private static double rounded(double figure) {
        return Rounding.nearest(figure, 1);
    }
}
