package io.sojourn.gateway.upstream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are, and how long and how much is passed on to them. */
@ConfigMapping(prefix = "sojourn.upstream")
public interface UpstreamConfig {
    /** Address of ingest-service. */
    URI ingest();

    /** Address of session-service. */
    URI session();

    /** Address of playback-service. */
    URI playback();

    /** Address of summary-service. */
    URI summary();

    /** How long a connection to a service may take; after that it counts as away. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long nothing may move between gateway and service; after that the service counts as too slow. */
    @WithDefault("30S")
    Duration idleTimeout();

    /** Largest body of a collect call that is passed on: as much as ingest-service takes, which breaks off a longer one without a word. */
    @WithDefault("4M")
    MemorySize maxCollectBodySize();

    /** Largest body of an API call that is passed on: as much as each of the other services takes. */
    @WithDefault("1M")
    MemorySize maxApiBodySize();

    /** Most connections of each event loop to each service; there are two loops for each processor. */
    @WithDefault("64")
    int connectionsPerEventLoop();

    /** The largest body that is passed on to a service, in bytes. */
    default long maxBodySize(Upstream upstream) {
        return (upstream == Upstream.INGEST ? maxCollectBodySize() : maxApiBodySize()).asLongValue();
    }

    /** The address of a service. */
    default URI address(Upstream upstream) {
        return switch (upstream) {
            case INGEST -> ingest();
            case SESSION -> session();
            case PLAYBACK -> playback();
            case SUMMARY -> summary();
        };
    }
}
