package io.sojourn.playback.blobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the blobs are. */
@ConfigMapping(prefix = "sojourn.blobs")
public interface BlobConfig {
    /** The MongoDB database. */
    @WithDefault("sojourn_playback")
    String database();
}
