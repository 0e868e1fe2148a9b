package io.sojourn.session.catalog.salts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long salts are there. */
@ConfigMapping(prefix = "sojourn.salts")
public interface SaltsConfig {
    /** How often salts are made and removed. */
    @WithDefault("1m")
    Duration every();

    /** How often the removal of the last salt that is gone is told again, so that the broker forgets it too. */
    @WithDefault("1h")
    Duration repeatEvery();

    /** How long a day's salt is kept after the day, for events that were received at its very end. */
    @WithDefault("1h")
    Duration keptFor();
}
