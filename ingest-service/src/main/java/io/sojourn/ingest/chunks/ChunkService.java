package io.sojourn.ingest.chunks;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.contracts.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.books.Books;
import io.sojourn.ingest.books.Received;
import io.sojourn.ingest.limits.RateLimiter;
import io.sojourn.ingest.publishing.BrokerUnavailableException;
import io.sojourn.ingest.publishing.EventPublisher;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.writekey.WriteKeyAuthentication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes recording chunks in, publishes them, and answers when the broker has them; keeps the books. */
@ApplicationScoped
class ChunkService {
    private final WriteKeyAuthentication authentication;
    private final RateLimiter rates;
    private final ChunkIntake intake;
    private final EventPublisher publisher;
    private final Books books;
    private final Clock clock;

    @Inject
    ChunkService(
            WriteKeyAuthentication authentication,
            RateLimiter rates,
            ChunkIntake intake,
            EventPublisher publisher,
            Books books,
            Clock clock) {
        this.authentication = authentication;
        this.rates = rates;
        this.intake = intake;
        this.publisher = publisher;
        this.books = books;
        this.clock = clock;
    }

    /** Collects one chunk; the answer is {@code {"success":true}}. */
    Uni<ChunkAnswer> collect(IngestRequest request, ChunkQuery query, byte[] body) {
        Instant received = clock.instant();
        return Uni.createFrom()
                .item(() -> authenticate(request))
                .onFailure(HttpProblem.class)
                .invoke(problem -> books.refusedRequest(request.source(), problem))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(source -> publish(request, query, body, received));
    }

    private Source authenticate(IngestRequest request) {
        String writeKey = request.writeKey();
        Source source = authentication.require(writeKey, request);
        rates.take(String.valueOf(writeKey), 1);
        return source;
    }

    private Uni<ChunkAnswer> publish(IngestRequest request, ChunkQuery query, byte[] body, Instant received) {
        String sourceId = request.requiredSource().id();
        return Uni.createFrom()
                .item(() -> {
                    requireRecording(request.requiredSource());
                    return intake.take(request, query, body, received);
                })
                .flatMap(record -> publisher.publish(List.of(record)))
                .invoke(() -> books.accepted(Received.CHUNKS, sourceId, 1))
                .onFailure(HttpProblem.class)
                .invoke(problem -> books.refused(Received.CHUNKS, sourceId, problem))
                .onFailure(BrokerUnavailableException.class)
                .invoke(() -> books.unavailable(Received.CHUNKS, sourceId, 1))
                .replaceWith(ChunkAnswer.TAKEN);
    }

    private static void requireRecording(Source source) {
        if (!source.recording()) {
            throw IngestProblem.RECORDING_OFF.because(
                    "Recording is off for this source: an admin can turn it on in the source's settings.");
        }
    }
}
