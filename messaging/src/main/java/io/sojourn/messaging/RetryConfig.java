package io.sojourn.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How consumers meet failing stores. */
@ConfigMapping(prefix = "sojourn.retry")
public interface RetryConfig {
    /** The first pause before a batch is tried again; each further one is longer. */
    @WithDefault("200ms")
    Duration firstPause();

    /** The longest pause between two tries. */
    @WithDefault("10s")
    Duration longestPause();

    /** How long a batch is tried before the channel fails and the service is no longer healthy; nothing is committed then. */
    @WithDefault("15m")
    Duration retryFor();
}
