package io.sojourn.session.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sessions are closed. */
@ConfigMapping(prefix = "sojourn.sweep")
public interface SweepConfig {
    /** How often sessions that can be closed are looked for. */
    @WithDefault("5s")
    Duration every();

    /** A session is closed only when it was not changed for this long, so that late events that come together make one change. */
    @WithDefault("10s")
    Duration grace();

    /** How many sessions are closed in one transaction. */
    @WithDefault("2000")
    int batchSize();
}
