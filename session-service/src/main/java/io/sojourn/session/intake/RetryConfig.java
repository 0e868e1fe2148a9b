package io.sojourn.session.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long failing servers are waited for. */
@ConfigMapping(prefix = "sojourn.intake")
public interface RetryConfig {
    /** How long a batch is tried again; then its channel fails, and the service is not alive any more. */
    @WithDefault("2m")
    Duration retryFor();

    /** The first pause between two tries; the next ones are longer. */
    @WithDefault("200ms")
    Duration firstPause();

    /** The longest pause between two tries. */
    @WithDefault("5s")
    Duration longestPause();
}
