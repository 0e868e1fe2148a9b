package io.sojourn.ingest.recordings;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.privacy.NotCollectedException;
import io.sojourn.ingest.publishing.BrokerUnavailableException;
import io.sojourn.ingest.publishing.EventPublisher;
import io.sojourn.ingest.request.IngestRequest;
import io.sojourn.ingest.request.ReadingThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Takes supplements in, publishes them, and answers when the broker has them. */
@ApplicationScoped
public class SupplementIntake {
    private final RecordingDoor door;
    private final EventPublisher publisher;
    private final ReadingThreads threads;
    private final SupplementMeters meters;
    private final Clock clock;

    @Inject
    SupplementIntake(
            RecordingDoor door,
            EventPublisher publisher,
            ReadingThreads threads,
            SupplementMeters meters,
            Clock clock) {
        this.door = door;
        this.publisher = publisher;
        this.threads = threads;
        this.meters = meters;
        this.clock = clock;
    }

    /** Refuses whoever may not send. */
    public void admit(IngestRequest request) {
        door.admit(request);
    }

    /** Counts one that was refused with its body unread. */
    public void refused(Supplement what, IngestRequest request, HttpProblem problem) {
        meters.refused(what, request.source(), problem);
    }

    /** Collects one supplement; fails with the problem that it is refused with. */
    public CompletionStage<TakenAnswer> take(Supplement what, IngestRequest request, Reading reading) {
        Instant received = clock.instant();
        Source source;
        try {
            source = door.enter(request, what.events());
            door.requirePermission(request, source);
        } catch (HttpProblem problem) {
            refused(what, request, problem);
            return CompletableFuture.failedStage(problem);
        } catch (NotCollectedException unwanted) {
            meters.refused(what, request.source(), unwanted.code());
            return CompletableFuture.completedStage(TakenAnswer.unwanted(unwanted));
        }
        return threads.read(() -> read(what, source, () -> reading.read(source, received)))
                .thenCompose(record -> publish(what, source, record));
    }

    private ProducerRecord<String, byte[]> read(
            Supplement what, Source source, Supplier<ProducerRecord<String, byte[]>> reading) {
        try {
            door.requireRecording(source);
            return reading.get();
        } catch (HttpProblem problem) {
            meters.refused(what, source, problem);
            throw problem;
        }
    }

    private CompletionStage<TakenAnswer> publish(
            Supplement what, Source source, ProducerRecord<String, byte[]> record) {
        return publisher.publish(List.of(record), settled -> {}).handle((published, failure) -> {
            if (failure instanceof BrokerUnavailableException unavailable) {
                throw counted(what, source, IngestProblem.unavailable(unavailable));
            }
            if (!published.tooLarge().isEmpty()) {
                throw counted(what, source, tooLargeForBroker(record.topic()));
            }
            meters.accepted(what, source);
            return TakenAnswer.TAKEN;
        });
    }

    private HttpProblem counted(Supplement what, Source source, HttpProblem problem) {
        meters.refused(what, source, problem);
        return problem;
    }

    private static HttpProblem tooLargeForBroker(String topic) {
        return IngestProblem.BODY_TOO_LARGE.because(
                "The message broker takes nothing as large as this: an operator has to raise max.message.bytes of "
                        + topic + ".");
    }

    /** Makes the record of a supplement, on a thread of its own; refuses with an {@link HttpProblem}. */
    @FunctionalInterface
    public interface Reading {
        /**
         * The record to publish.
         *
         * @param received when the request came
         */
        ProducerRecord<String, byte[]> read(Source source, Instant received);
    }
}
