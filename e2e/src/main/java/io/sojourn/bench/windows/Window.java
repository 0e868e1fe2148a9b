package io.sojourn.bench.ingest;

import io.sojourn.bench.load.Load;

/**
 * One window of the measurement.
 *
 * @param events events in each request
 * @param load what the load generator saw
 * @param cpuSeconds that the contestant's processes used
 * @param otherCores that work which is not part of the benchmark used
 * @param residentMebibytes of the contestant's processes at the end
 * @param stored records that came onto the topic
 * @param expected records that belong to the acknowledged requests
 */
record Window(
        int events,
        Load load,
        double cpuSeconds,
        double otherCores,
        long residentMebibytes,
        long stored,
        long expected) {

    double cpuMicrosPerEvent() {
        return cpuSeconds * 1e6 / Math.max(1, load.acknowledged() * events);
    }

    double p50() {
        return load.latencies().percentileMillis(0.50);
    }

    double p99() {
        return load.latencies().percentileMillis(0.99);
    }

    /** Fails when an acknowledged record is not there, or a request was not acknowledged. */
    Window checked(String name) {
        load.fault().ifPresent(fault -> {
            throw new IllegalStateException(name + " with " + events + " events a request: " + fault);
        });
        if (stored != expected) {
            throw new IllegalStateException(
                    "%s acknowledged %d records, but %d are stored".formatted(name, expected, stored));
        }
        return this;
    }
}
