package io.sojourn.ingest.publishing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How records go to the broker. */
@ConfigMapping(prefix = "sojourn.publishing")
public interface PublishingConfig {
    /** The brokers, as {@code host:port,...}. */
    String bootstrapServers();

    /** How long the broker may take to acknowledge, with retries; then the sender is asked to come again. */
    @WithDefault("5s")
    Duration deliveryTimeout();

    /**
     * How long records are tried in all. Longer than the broker is ever away: only then it is known of each record whether the broker has it, and the
     * books balance. What is tried counts as bytes in flight.
     */
    @WithDefault("1h")
    Duration settleTimeout();

    /** How long one attempt may take. */
    @WithDefault("2s")
    Duration requestTimeout();

    /** The bytes that may wait for their acknowledgement; what would exceed them is refused at once. */
    @WithDefault("24M")
    MemorySize bytesInFlight();

    /** The largest record; above the largest chunk. */
    @WithDefault("5M")
    MemorySize recordSize();

    /** What a sender is told to wait when the broker does not acknowledge. */
    @WithDefault("5s")
    Duration retryAfter();
}
