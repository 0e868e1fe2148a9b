package io.sojourn.ingest.enrichment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events are enriched. */
@ConfigMapping(prefix = "sojourn.enrichment")
public interface EnrichmentConfig {
    /** How many user agents are remembered with their device; one takes about half a kilobyte. */
    @WithDefault("5000")
    int userAgentCacheSize();
}
