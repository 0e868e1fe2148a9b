package io.sojourn.ingest.knownassets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The service is ready only when it knows which assets are kept: until then every page would send all of its own again. */
@Readiness
@ApplicationScoped
class AssetIndexReadiness implements HealthCheck {
    private final AssetIndexReplica replica;

    @Inject
    AssetIndexReadiness(AssetIndexReplica replica) {
        this.replica = replica;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("asset-index")
                .status(replica.complete())
                .build();
    }
}
