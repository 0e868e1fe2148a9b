package io.sojourn.catalog;

import io.smallrye.config.ConfigMapping;

/** Where the catalog topic is. */
@ConfigMapping(prefix = "sojourn.catalog-replica")
public interface CatalogReplicaConfig {
    /** The brokers, as {@code host:port,...}; by default those of the service's channels. */
    String bootstrapServers();
}
