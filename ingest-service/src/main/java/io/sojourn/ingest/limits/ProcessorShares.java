package io.sojourn.ingest.limits;

import io.sojourn.ingest.limits.TokenBucket.Rate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much of a processor each source may have for what takes long and can be done without. What it takes is known afterwards only: who has none left
 * has to wait until it has come back, and goes without meanwhile.
 */
@Singleton
public class ProcessorShares {
    private final LongSupplier nanos;
    private final LongSupplier processorNanos;
    private final Rate rate;
    private final Map<String, TokenBucket> bySource = new ConcurrentHashMap<>();

    @Inject
    public ProcessorShares(LimitsConfig config) {
        this(config, System::nanoTime, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    ProcessorShares(LimitsConfig config, LongSupplier nanos, LongSupplier processorNanos) {
        this.nanos = nanos;
        this.processorNanos = processorNanos;
        rate = new Rate(
                TimeUnit.SECONDS.toMicros(1) * config.sourceProcessorPercent() / 100,
                TimeUnit.NANOSECONDS.toMicros(config.sourceProcessorBurst().toNanos()));
    }

    /** What the work comes to, or null if the source has had its share. */
    public <T> @Nullable T within(String sourceId, Supplier<T> work) {
        long now = nanos.getAsLong();
        TokenBucket bucket = bySource.computeIfAbsent(sourceId, id -> new TokenBucket(now));
        if (bucket.waitFor(1, rate, now) > 0) {
            return null;
        }
        long before = processorNanos.getAsLong();
        T result = work.get();
        bucket.spend(TimeUnit.NANOSECONDS.toMicros(processorNanos.getAsLong() - before), rate, nanos.getAsLong());
        return result;
    }
}
