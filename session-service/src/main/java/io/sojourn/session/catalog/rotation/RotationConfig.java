package io.sojourn.session.catalog.rotation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How write keys are kept. */
@ConfigMapping(prefix = "sojourn.rotation")
public interface RotationConfig {
    /** How often keys that have ended are removed. */
    @WithDefault("10s")
    Duration sweepEvery();
}
