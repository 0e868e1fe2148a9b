package io.sojourn.ingest.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The service is ready only when it can publish at once: the producer knows the partitions of its topics. */
@Readiness
@ApplicationScoped
class TopicsReadiness implements HealthCheck {
    private final EventPublisher publisher;

    @Inject
    TopicsReadiness(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topics")
                .status(publisher.knowsItsTopics())
                .build();
    }
}
