package io.sojourn.bench.servers;

import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * How long the runs of one question took.
 *
 * @param sortedMs milliseconds, the shortest first
 */
public record Timings(String name, double[] sortedMs) {

    /** Runs it so often, one after the other. */
    public static Timings of(String name, int runs, Callable<?> question) throws Exception {
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long begin = System.nanoTime();
            question.call();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return new Timings(name, times);
    }

    /** What a share of the runs took at most, in milliseconds. */
    public double percentile(double share) {
        return sortedMs[Math.max(0, (int) Math.ceil(share * sortedMs.length) - 1)];
    }
}
