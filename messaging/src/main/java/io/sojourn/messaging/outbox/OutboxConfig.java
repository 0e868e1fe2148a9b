package io.sojourn.messaging.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changes are published. */
@ConfigMapping(prefix = "sojourn.outbox")
public interface OutboxConfig {
    /** How often the outbox is looked at without being told to; repeats what failed. */
    @WithDefault("1s")
    Duration every();

    /** How many records are published in one go. */
    @WithDefault("500")
    int batchSize();
}
