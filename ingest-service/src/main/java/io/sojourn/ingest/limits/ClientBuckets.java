package io.sojourn.ingest.limits;

import io.sojourn.problems.limits.ClientNetwork;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A token bucket for each client, in a table of fixed size. It holds no address (W1): an address leads to its bucket by a hash with a seed
 * that nobody knows.
 */
final class ClientBuckets {
    private final long seed = ThreadLocalRandom.current().nextLong() | 1;
    private final TokenBucket[] buckets;

    /** All of them full. */
    ClientBuckets(int count, long nowNanos) {
        buckets = new TokenBucket[Integer.highestOneBit(count)];
        Arrays.setAll(buckets, i -> new TokenBucket(nowNanos));
    }

    /** The bucket of the client that has an address. */
    TokenBucket of(String address) {
        long hash = ClientNetwork.of(address).hashCode();
        long mixed = (hash + seed) * 0x9E3779B97F4A7C15L * seed;
        return buckets[(int) (mixed >>> 40) & buckets.length - 1];
    }
}
