package io.sojourn.ingest.collect;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.books.Books;
import io.sojourn.ingest.books.Received;
import io.sojourn.ingest.enrichment.Devices;
import io.sojourn.ingest.events.CallType;
import io.sojourn.ingest.publishing.BrokerUnavailableException;
import io.sojourn.ingest.publishing.EventPublisher;
import io.sojourn.ingest.publishing.Published;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.request.ReadingThreads;
import io.sojourn.ingest.request.RequestBody;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Takes tracking calls in, publishes them, and answers when the broker has them; keeps the books. */
@Singleton
class CollectService {
    /** Larger bodies are read on a thread of their own, so that no event loop is held up for more than a fraction of a millisecond. */
    private static final int LARGEST_IN_PLACE = 32 * 1024;
    /** What refused items are told about, at most, when all are refused. */
    private static final int MOST_ERRORS = 100;

    private final Intake intake;
    private final EventPublisher publisher;
    private final Devices devices;
    private final ReadingThreads threads;
    private final Books books;

    @Inject
    CollectService(Intake intake, EventPublisher publisher, Devices devices, ReadingThreads threads, Books books) {
        this.intake = intake;
        this.threads = threads;
        this.publisher = publisher;
        this.devices = devices;
        this.books = books;
    }

    /** Refuses a write key that is not in the body, and its page, if they may not send. */
    void admit(IngestRequest request) {
        intake.admit(request);
    }

    /** Counts a request that was refused as a whole. */
    void refused(IngestRequest request, HttpProblem problem) {
        books.refusedRequest(Received.EVENTS, request, problem);
    }

    /**
     * Collects a request; fails with the problem that it is refused with.
     *
     * @param call of a single call, null for a batch
     */
    CompletionStage<CollectAnswer> collect(IngestRequest request, byte[] body, @Nullable CallType call) {
        if (!isQuick(request, body)) {
            return threads.read(() -> intake.assemble(read(request, body, call)))
                    .thenCompose(this::publish);
        }
        Arrival arrival = read(request, body, call);
        return intake.isQuick(arrival)
                ? publish(intake.assemble(arrival))
                : threads.read(() -> intake.assemble(arrival)).thenCompose(this::publish);
    }

    private boolean isQuick(IngestRequest request, byte[] body) {
        return body.length <= LARGEST_IN_PLACE
                && request.contentEncoding().isEmpty()
                && !RequestBody.beginsAsGzip(body)
                && devices.remembers(request.browserAgent());
    }

    private Arrival read(IngestRequest request, byte[] body, @Nullable CallType call) {
        try {
            return intake.read(request, body, call);
        } catch (HttpProblem problem) {
            refused(request, problem);
            throw problem;
        }
    }

    private CompletionStage<CollectAnswer> publish(Assembled assembled) {
        TakenIn taken = assembled.taken();
        return publisher
                .publish(assembled.records(), published -> count(taken, published))
                .handle((published, failure) -> {
                    if (failure instanceof BrokerUnavailableException unavailable) {
                        throw IngestProblem.unavailable(unavailable);
                    }
                    return answer(taken.without(published.tooLarge()));
                });
    }

    /** The broker's answer may come when the sender has gone: what it has is counted all the same. */
    private void count(TakenIn taken, Published published) {
        books.accepted(Received.EVENTS, taken.source(), taken.received(), published.stored());
        books.unavailable(Received.EVENTS, taken.source(), taken.received(), published.unavailable());
        for (Refusal refusal : taken.without(published.tooLarge()).refused()) {
            books.refused(Received.EVENTS, taken.source(), taken.received(), refusal.code(), 1);
            if (refusal.isForSize()) {
                books.sample(Received.EVENTS, taken.source(), refusal.code(), refusal.detail());
            }
        }
    }

    private static CollectAnswer answer(TakenIn taken) {
        if (taken.nothingAccepted() && !taken.refused().stream().allMatch(Refusal::isUnwanted)) {
            throw nothingAccepted(taken);
        }
        return CollectAnswer.of(taken.accepted(), taken.refused());
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
