package io.sojourn.bench.windows;

import io.sojourn.bench.load.Load;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One window of the measurement.
 *
 * @param units how much is in each request, such as events
 * @param load what the load generator saw
 * @param cpuSeconds that the contestant's processes used
 * @param otherCores that work which is not part of the benchmark used
 * @param residentMebibytes of the contestant's processes at the end
 * @param stored records that came onto the topic
 * @param expected records that belong to the acknowledged requests
 */
public record Window(
        int units,
        Load load,
        double cpuSeconds,
        double otherCores,
        long residentMebibytes,
        long stored,
        long expected) {

    /** The median of a figure. */
    public static double median(List<Window> windows, ToDoubleFunction<Window> figure) {
        double[] sorted = windows.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The contestant's CPU time for one of what is in the requests. */
    public double cpuMicrosPerUnit() {
        return cpuSeconds * 1e6 / Math.max(1, load.acknowledged() * units);
    }

    /** Acknowledged requests a second. */
    public double requestsPerSecond() {
        return load.requestsPerSecond();
    }

    /** What half of the answers took at most, in milliseconds. */
    public double p50() {
        return load.latencies().percentileMillis(0.50);
    }

    /** What 99 of 100 answers took at most, in milliseconds. */
    public double p99() {
        return load.latencies().percentileMillis(0.99);
    }

    /** Fails when an acknowledged record is not there, or a request was not acknowledged. */
    Window checked(String name) {
        load.fault().ifPresent(fault -> {
            throw new IllegalStateException(name + " with " + units + " in a request: " + fault);
        });
        if (stored != expected) {
            throw new IllegalStateException(
                    "%s acknowledged %d records, but %d are stored".formatted(name, expected, stored));
        }
        return this;
    }
}
