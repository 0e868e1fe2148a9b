package io.sojourn.ingest.collect;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.books.Books;
import io.sojourn.ingest.books.Received;
import io.sojourn.ingest.enrichment.Devices;
import io.sojourn.ingest.events.CallType;
import io.sojourn.ingest.publishing.BrokerUnavailableException;
import io.sojourn.ingest.publishing.EventPublisher;
import io.sojourn.ingest.request.IngestRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Takes tracking calls in, publishes them, and answers when the broker has them; keeps the books. */
@Singleton
class CollectService {
    /** Larger bodies are parsed on a worker, so that no event loop is held up for more than a fraction of a millisecond. */
    private static final int LARGEST_IN_PLACE = 32 * 1024;
    /** What refused items are told about, at most, when all are refused. */
    private static final int MOST_ERRORS = 100;

    private final Intake intake;
    private final EventPublisher publisher;
    private final Devices devices;
    private final Books books;

    @Inject
    CollectService(Intake intake, EventPublisher publisher, Devices devices, Books books) {
        this.intake = intake;
        this.publisher = publisher;
        this.devices = devices;
        this.books = books;
    }

    /**
     * Collects a request; fails with the problem that it is refused with.
     *
     * @param call of a single call, null for a batch
     */
    CompletionStage<CollectAnswer> collect(IngestRequest request, byte[] body, @Nullable CallType call) {
        return isQuick(request, body)
                ? publish(take(request, body, call))
                : CompletableFuture.supplyAsync(() -> take(request, body, call), Infrastructure.getDefaultWorkerPool())
                        .thenCompose(this::publish);
    }

    private boolean isQuick(IngestRequest request, byte[] body) {
        return body.length <= LARGEST_IN_PLACE
                && request.contentEncoding().isEmpty()
                && devices.remembers(request.browserUserAgent());
    }

    private TakenIn take(IngestRequest request, byte[] body, @Nullable CallType call) {
        try {
            return intake.take(request, body, call);
        } catch (HttpProblem problem) {
            books.refusedRequest(Received.EVENTS, request.source(), problem);
            throw problem;
        }
    }

    private CompletionStage<CollectAnswer> publish(TakenIn taken) {
        if (taken.nothingAccepted()) {
            countRefused(taken);
            if (taken.refused().stream().allMatch(Refusal::isUnwanted)) {
                return CompletableFuture.completedStage(CollectAnswer.of(0, taken.refused()));
            }
            throw nothingAccepted(taken);
        }
        return publisher
                .publish(taken.records(), stored -> count(taken, stored))
                .handle((published, failure) -> {
                    if (failure instanceof BrokerUnavailableException unavailable) {
                        throw IngestProblem.unavailable(unavailable);
                    }
                    return CollectAnswer.of(taken.records().size(), taken.refused());
                });
    }

    private void count(TakenIn taken, int stored) {
        books.accepted(Received.EVENTS, taken.source(), taken.received(), stored);
        books.unavailable(
                Received.EVENTS,
                taken.source(),
                taken.received(),
                taken.records().size() - stored);
        countRefused(taken);
    }

    private void countRefused(TakenIn taken) {
        for (Refusal refusal : taken.refused()) {
            books.refused(Received.EVENTS, taken.source(), refusal.code(), 1);
            if (refusal.isForSize()) {
                books.sample(Received.EVENTS, taken.source(), refusal.code(), refusal.detail());
            }
        }
    }

    private static HttpProblem nothingAccepted(TakenIn taken) {
        boolean forSize = taken.refused().stream().allMatch(Refusal::isForSize);
        IngestProblem problem = forSize ? IngestProblem.BODY_TOO_LARGE : IngestProblem.NOTHING_ACCEPTED;
        return problem.because(
                "Correct what is listed in 'errors' and send again.",
                taken.refused().stream()
                        .limit(MOST_ERRORS)
                        .map(Refusal::toFieldError)
                        .toList());
    }
}
