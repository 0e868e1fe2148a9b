package io.sojourn.ingest.chunks;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.books.Books;
import io.sojourn.ingest.books.Received;
import io.sojourn.ingest.limits.RateLimiter;
import io.sojourn.ingest.privacy.AnonymousVisitors;
import io.sojourn.ingest.privacy.Consent;
import io.sojourn.ingest.privacy.NotCollectedException;
import io.sojourn.ingest.privacy.Permission;
import io.sojourn.ingest.publishing.BrokerUnavailableException;
import io.sojourn.ingest.publishing.EventPublisher;
import io.sojourn.ingest.publishing.Published;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.request.Posts;
import io.sojourn.ingest.request.ReadingThreads;
import io.sojourn.ingest.writekey.WriteKeyAuthentication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Takes recording chunks in, publishes them, and answers when the broker has them; keeps the books. */
@ApplicationScoped
class ChunkService implements Posts.UseCase {
    private final WriteKeyAuthentication authentication;
    private final RateLimiter rates;
    private final ChunkIntake intake;
    private final EventPublisher publisher;
    private final AnonymousVisitors anonymousVisitors;
    private final ReadingThreads threads;
    private final Books books;
    private final Clock clock;

    @Inject
    ChunkService(
            WriteKeyAuthentication authentication,
            RateLimiter rates,
            ChunkIntake intake,
            EventPublisher publisher,
            AnonymousVisitors anonymousVisitors,
            ReadingThreads threads,
            Books books,
            Clock clock) {
        this.authentication = authentication;
        this.rates = rates;
        this.intake = intake;
        this.publisher = publisher;
        this.anonymousVisitors = anonymousVisitors;
        this.threads = threads;
        this.books = books;
        this.clock = clock;
    }

    /** A chunk's write key is never in its body. */
    @Override
    public void admit(IngestRequest request) {
        authentication.require(request.writeKey(), request);
    }

    @Override
    public void refused(IngestRequest request, HttpProblem problem) {
        books.refusedRequest(Received.CHUNKS, request, problem);
    }

    /** Collects one chunk; fails with the problem that it is refused with. */
    @Override
    public CompletionStage<ChunkAnswer> handle(IngestRequest request, byte[] body) {
        Instant received = clock.instant();
        Source source;
        try {
            source = authenticate(request);
        } catch (HttpProblem problem) {
            refused(request, problem);
            return CompletableFuture.failedStage(problem);
        }
        try {
            Permission.check(
                    source.privacy(), request.privacySignals(), Consent.named(request.queryParameter("consent")));
        } catch (NotCollectedException unwanted) {
            books.refused(Received.CHUNKS, source, received, unwanted.code(), 1);
            return CompletableFuture.completedStage(ChunkAnswer.unwanted(unwanted));
        }
        return threads.read(() -> read(request, body, received))
                .thenCompose(record -> publish(record, source, received));
    }

    private Source authenticate(IngestRequest request) {
        String writeKey = request.writeKey();
        Source source = authentication.require(writeKey, request);
        rates.take(source, request.address(), 1);
        return source;
    }

    private ProducerRecord<String, byte[]> read(IngestRequest request, byte[] body, Instant received) {
        Source source = request.requiredSource();
        try {
            requireRecording(source);
            return intake.take(request, query(request, source, received), body, received);
        } catch (HttpProblem problem) {
            books.refused(Received.CHUNKS, source, problem);
            throw problem;
        }
    }

    private ChunkQuery query(IngestRequest request, Source source, Instant received) {
        ChunkQuery query = ChunkQuery.of(request);
        return source.privacy().anonymous()
                ? query.ofAnonymous(
                        anonymousVisitors.keyOf(source, request.browserAddress(), request.browserUserAgent(), received))
                : query;
    }

    private CompletionStage<ChunkAnswer> publish(
            ProducerRecord<String, byte[]> record, Source source, Instant received) {
        return publisher
                .publish(List.of(record), published -> count(source, received, published))
                .handle((published, failure) -> {
                    if (failure instanceof BrokerUnavailableException unavailable) {
                        throw IngestProblem.unavailable(unavailable);
                    }
                    if (!published.tooLarge().isEmpty()) {
                        throw tooLargeForBroker();
                    }
                    return ChunkAnswer.TAKEN;
                });
    }

    /** The broker's answer may come when the sender has gone: what it has is counted all the same. */
    private void count(Source source, Instant received, Published published) {
        books.accepted(Received.CHUNKS, source, received, published.stored());
        books.unavailable(Received.CHUNKS, source, received, published.unavailable());
        if (!published.tooLarge().isEmpty()) {
            books.refused(Received.CHUNKS, source, tooLargeForBroker());
        }
    }

    private static HttpProblem tooLargeForBroker() {
        return IngestProblem.BODY_TOO_LARGE.because(
                "The message broker takes no chunk as large as this one: make smaller chunks.");
    }

    private static void requireRecording(Source source) {
        if (!source.recording()) {
            throw IngestProblem.RECORDING_OFF.because(
                    "Recording is off for this source: an admin can turn it on in the source's settings.");
        }
    }
}
