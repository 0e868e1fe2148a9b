package io.sojourn.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How often one client may ask for shared sessions; a client is an IPv4 address or an IPv6 network. Behind a proxy that is not trusted all are one. */
@ConfigMapping(prefix = "sojourn.share-limits")
public interface ShareLimitsConfig {
    /**
     * Requests at once, after none for a while. A player asks for a part of the recording every few seconds, and for all assets of a page at a
     * time.
     */
    @WithDefault("1200")
    @Min(1)
    int requests();

    /** Requests each second, in the long run. */
    @WithDefault("20")
    @Min(1)
    int perSecond();
}
