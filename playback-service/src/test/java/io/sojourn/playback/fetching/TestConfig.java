package io.sojourn.playback.fetching;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Fetching that is on, with small bounds. */
record TestConfig(Optional<List<String>> hosts, Duration timeout) implements FetchingConfig {
    private static final long LARGEST = 1000;

    private static final Duration PATIENT = Duration.ofSeconds(30);

    TestConfig() {
        this(Optional.empty(), PATIENT);
    }

    /** Of one host of a system. */
    static TestConfig of(String systemId, String host) {
        return new TestConfig(Optional.of(List.of(systemId + "/" + host)), PATIENT);
    }

    /** That does not wait for long. */
    static TestConfig impatient() {
        return new TestConfig(Optional.empty(), Duration.ofSeconds(1));
    }

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public int batchSize() {
        return 10;
    }

    @Override
    public MemorySize largest() {
        return new MemorySize(BigInteger.valueOf(LARGEST));
    }
}
