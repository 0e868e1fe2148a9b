package io.sojourn.ingest;

import io.sojourn.ingest.publishing.BrokerUnavailableException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what the features throw into problem details. */
class IngestProblemMapper {

    @ServerExceptionMapper
    Response unavailable(BrokerUnavailableException unavailable) {
        return IngestProblem.TEMPORARILY_UNAVAILABLE
                .retryAfter(unavailable.retryAfter(), unavailable.getMessage())
                .toResponse();
    }
}
