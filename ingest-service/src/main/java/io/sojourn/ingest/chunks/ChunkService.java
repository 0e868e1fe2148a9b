package io.sojourn.ingest.chunks;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.books.Books;
import io.sojourn.ingest.books.Received;
import io.sojourn.ingest.privacy.NotCollectedException;
import io.sojourn.ingest.publishing.BrokerUnavailableException;
import io.sojourn.ingest.publishing.EventPublisher;
import io.sojourn.ingest.publishing.Published;
import io.sojourn.ingest.recordings.RecordingDoor;
import io.sojourn.ingest.recordings.TakenAnswer;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.request.Posts;
import io.sojourn.ingest.request.ReadingThreads;
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
    private final RecordingDoor door;
    private final ChunkIntake intake;
    private final EventPublisher publisher;
    private final ReadingThreads threads;
    private final Books books;
    private final Clock clock;

    @Inject
    ChunkService(
            RecordingDoor door,
            ChunkIntake intake,
            EventPublisher publisher,
            ReadingThreads threads,
            Books books,
            Clock clock) {
        this.door = door;
        this.intake = intake;
        this.publisher = publisher;
        this.threads = threads;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public void admit(IngestRequest request) {
        door.admit(request);
    }

    @Override
    public void refused(IngestRequest request, HttpProblem problem) {
        books.refusedRequest(Received.CHUNKS, request, problem);
    }

    /** Collects one chunk; fails with the problem that it is refused with. */
    @Override
    public CompletionStage<TakenAnswer> handle(IngestRequest request, byte[] body) {
        Instant received = clock.instant();
        Source source;
        try {
            source = door.enter(request, 1);
        } catch (HttpProblem problem) {
            refused(request, problem);
            return CompletableFuture.failedStage(problem);
        }
        try {
            door.requirePermission(request, source);
        } catch (NotCollectedException unwanted) {
            books.refused(Received.CHUNKS, source, received, unwanted.code(), 1);
            return CompletableFuture.completedStage(TakenAnswer.unwanted(unwanted));
        }
        return threads.read(() -> read(request, body, received))
                .thenCompose(record -> publish(record, source, received));
    }

    private ProducerRecord<String, byte[]> read(IngestRequest request, byte[] body, Instant received) {
        Source source = request.requiredSource();
        try {
            door.requireRecording(source);
            ChunkQuery query = ChunkQuery.of(door.idsOf(request, source, received), request);
            return intake.take(request, query, body, received);
        } catch (HttpProblem problem) {
            books.refused(Received.CHUNKS, source, problem);
            throw problem;
        }
    }

    private CompletionStage<TakenAnswer> publish(
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
                    return TakenAnswer.TAKEN;
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
}
