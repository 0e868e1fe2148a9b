package io.sojourn.bench.load;

/** Counts durations in buckets of about 1.6% width, from a microsecond to hours; small and without allocation while it counts. */
public final class LatencyHistogram {
    private static final int SUB_BITS = 6;
    private static final int SUB = 1 << SUB_BITS;
    private static final int BUCKETS = (40 - SUB_BITS) * SUB;

    private final long[] counts = new long[BUCKETS];
    private long total;

    /** Counts one duration. */
    void add(long nanos) {
        counts[Math.min(BUCKETS - 1, bucket(Math.max(0, nanos / 1000)))]++;
        total++;
    }

    /** Adds all that another has counted. */
    public void add(LatencyHistogram other) {
        for (int i = 0; i < BUCKETS; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
    }

    /** The duration that this share of all does not exceed, in milliseconds; 0 if there are none. */
    public double percentileMillis(double share) {
        long rank = (long) Math.ceil(share * total);
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts[i];
            if (seen >= rank && seen > 0) {
                return upperMicros(i) / 1000.0;
            }
        }
        return 0;
    }

    private static int bucket(long micros) {
        if (micros < SUB) {
            return (int) micros;
        }
        int shift = 63 - Long.numberOfLeadingZeros(micros) - SUB_BITS;
        return (shift << SUB_BITS) + (int) (micros >> shift);
    }

    private static long upperMicros(int bucket) {
        if (bucket < SUB) {
            return bucket;
        }
        int shift = (bucket >> SUB_BITS) - 1;
        return ((long) (bucket - (shift << SUB_BITS) + 1) << shift) - 1;
    }
}
