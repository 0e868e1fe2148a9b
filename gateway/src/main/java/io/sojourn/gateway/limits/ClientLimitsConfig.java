package io.sojourn.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What one client may take up. */
@ConfigMapping(prefix = "sojourn.client-limits")
public interface ClientLimitsConfig {
    /**
     * Collect calls of one client whose bodies may be coming at the same time, each on a connection to ingest-service of its own; a client is an IPv4
     * address or an IPv6 network. Behind a proxy that is not trusted all clients are one.
     */
    @WithDefault("64")
    @Min(1)
    int comingBodies();
}
