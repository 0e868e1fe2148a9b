package io.sojourn.ingest.knownassets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How the service knows which assets are kept. */
@ConfigMapping(prefix = "sojourn.known-assets")
public interface KnownAssetsConfig {
    /** The brokers that have the index of assets, as {@code host:port,...}. */
    String bootstrapServers();

    /**
     * The most assets that are known at a time, of all systems together; beyond them the oldest are forgotten, and taken in again when a page has them. A
     * million takes 24 MB of the heap, fewer take less.
     */
    @WithDefault("1000000")
    @Min(1)
    @Max(100_000_000)
    int most();
}
