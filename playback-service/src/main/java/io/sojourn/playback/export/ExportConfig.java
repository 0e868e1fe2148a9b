package io.sojourn.playback.export;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Files of sessions. */
@ConfigMapping(prefix = "sojourn.export")
public interface ExportConfig {
    /** How large a file may be: browsers hold all of it in memory to play it. */
    @WithDefault("200M")
    MemorySize largest();
}
