package io.sojourn.session.deadletters;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long dead letters are listed. */
@ConfigMapping(prefix = "sojourn.dead-letters")
public interface DeadLetterConfig {
    /** How long after it was given up a record leaves the list; as long as the dead-letter topics keep it. */
    @WithDefault("30d")
    Duration retention();

    /** How often the sweep looks for what is to be removed. */
    @WithDefault("1h")
    Duration sweepEvery();
}
