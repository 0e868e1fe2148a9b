package io.sojourn.ingest.limits;

import io.sojourn.ingest.limits.TokenBucket.Rate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How much of a processor each source may have for what takes long and can be done without. What it takes is known afterwards only: who has none left
 * has to wait until it has come back, and goes without meanwhile.
 */
@Singleton
public class ProcessorShares {
    private final LongSupplier nanos;
    private final Rate rate;
    private final Map<String, TokenBucket> bySource = new ConcurrentHashMap<>();

    @Inject
    public ProcessorShares(LimitsConfig config) {
        this(config, System::nanoTime);
    }

    ProcessorShares(LimitsConfig config, LongSupplier nanos) {
        this.nanos = nanos;
        rate = new Rate(
                TimeUnit.SECONDS.toMicros(1) * config.sourceProcessorPercent() / 100,
                TimeUnit.NANOSECONDS.toMicros(config.sourceProcessorBurst().toNanos()));
    }

    /** Whether a source has something left. */
    public boolean isLeft(String sourceId) {
        return of(sourceId).waitFor(1, rate, nanos.getAsLong()) == 0;
    }

    /** Takes what a source has had. */
    public void spend(String sourceId, Duration time) {
        of(sourceId).spend(TimeUnit.NANOSECONDS.toMicros(time.toNanos()), rate, nanos.getAsLong());
    }

    private TokenBucket of(String sourceId) {
        return bySource.computeIfAbsent(sourceId, id -> new TokenBucket(nanos.getAsLong()));
    }
}
