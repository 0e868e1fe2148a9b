package io.sojourn.ingest.publishing;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** Settings of the publisher for tests: impatient. */
record TestPublishingConfig(String bootstrapServers) implements PublishingConfig {
    @Override
    public Duration deliveryTimeout() {
        return Duration.ofSeconds(3);
    }

    @Override
    public Duration settleTimeout() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration requestTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public MemorySize bytesInFlight() {
        return mebibytes(4);
    }

    @Override
    public MemorySize recordSize() {
        return mebibytes(1);
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(1);
    }

    private static MemorySize mebibytes(long count) {
        return new MemorySize(BigInteger.valueOf(count << 20));
    }
}
