package io.sojourn.bench.sessions;

import io.sojourn.bench.sessions.SessionServers.Used;

/**
 * What a run took.
 *
 * @param name of the traffic, or of the floor
 * @param records that were on the broker
 * @param sessions that there are in the end
 * @param used CPU of all that took part
 * @param residentMebibytes of the service after it
 */
record AssemblyResult(String name, long records, long sessions, double seconds, Used used, long residentMebibytes) {
    double recordsPerSecond() {
        return records / seconds;
    }

    /** CPU microseconds of a record. */
    double microseconds(double cpuSeconds) {
        return cpuSeconds * 1e6 / records;
    }

    double otherCores() {
        return Math.max(0, (used.machine() - used.service() - used.broker() - used.database()) / seconds);
    }
}
