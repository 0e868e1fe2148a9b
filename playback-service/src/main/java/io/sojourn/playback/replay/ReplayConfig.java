package io.sojourn.playback.replay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What of a recording belongs to a session. */
@ConfigMapping(prefix = "sojourn.replay")
public interface ReplayConfig {
    /**
     * How far before the first event of a session its recordings still belong to it, unless another session of the same visitor is there: recorder
     * and events do not begin in the same instant.
     */
    @WithDefault("1m")
    Duration before();

    /**
     * How far after the last event of a session its recordings still belong to it, unless another session is there: who reads makes no events. As
     * long as a session waits for its next event (S2).
     */
    @WithDefault("30m")
    Duration after();
}
