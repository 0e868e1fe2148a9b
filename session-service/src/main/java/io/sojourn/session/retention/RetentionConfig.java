package io.sojourn.session.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what is past its retention is removed; how long that is, each system says. */
@ConfigMapping(prefix = "sojourn.retention")
public interface RetentionConfig {
    /** How often is looked for what is to be removed. */
    @WithDefault("10m")
    Duration sweepEvery();

    /** How many sessions, or visitors, are removed in one transaction. */
    @WithDefault("200")
    int batchSize();
}
