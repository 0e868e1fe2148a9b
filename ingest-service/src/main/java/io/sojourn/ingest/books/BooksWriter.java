package io.sojourn.ingest.books;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.contracts.books.BooksMessage.Entry;
import io.sojourn.contracts.books.BooksMessage.Sample;
import io.sojourn.contracts.books.BooksMessage.What;
import io.sojourn.ingest.books.Tally.Counted;
import io.sojourn.ingest.publishing.EventPublisher;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Sends the counts to the broker every second and when the service stops. New messages are made only when all earlier ones are acknowledged: while
 * the broker is away the counts go on growing, not the messages. One that is sent again has the same sequence, and counts once.
 */
@Singleton
public class BooksWriter {
    private static final Logger LOG = Logger.getLogger(BooksWriter.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LAST_TRIES = Duration.ofSeconds(8);
    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final int MOST_SAMPLES = 2_000;

    private final Tally tally;
    private final String writer;
    private final EventPublisher publisher;
    private final Clock clock;
    private final ConcurrentLinkedQueue<PlacedSample> samples = new ConcurrentLinkedQueue<>();
    private final List<BooksMessage> unacknowledged = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("books").daemon().unstarted(task));
    private long sequence;

    @Inject
    BooksWriter(Books books, EventPublisher publisher, Clock clock) {
        this.tally = books.tally();
        this.writer = books.writer();
        this.publisher = publisher;
        this.clock = clock;
        books.sendSamplesTo(this::add);
    }

    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::writeSafely, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The last requests are answered by now: what they counted is sent before the producer is closed. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        long end = System.nanoTime() + LAST_TRIES.toNanos();
        thread.execute(() -> writeUntilNothingIsLeft(end));
        thread.shutdown();
        if (!thread.awaitTermination(LAST_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.error("The last counts for the books could not be sent: the broker does not acknowledge");
        }
    }

    private void writeUntilNothingIsLeft(long end) {
        writeSafely();
        while ((!unacknowledged.isEmpty() || publisher.bytesInFlight() > 0) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
            writeSafely();
        }
        writeSafely();
    }

    private void add(What what, String systemId, String sourceId, Sample sample) {
        if (samples.size() < MOST_SAMPLES) {
            samples.add(
                    new PlacedSample(new Place(systemId, sourceId, Tally.Line.minuteOf(sample.at()), what), sample));
        }
    }

    private void writeSafely() {
        try {
            write();
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The counts for the books could not be sent; they are tried again");
        }
    }

    private void write() {
        if (unacknowledged.isEmpty()) {
            unacknowledged.addAll(messages());
        }
        Map<BooksMessage, CompletableFuture<Boolean>> sent = new LinkedHashMap<>();
        unacknowledged.forEach(message -> sent.put(message, send(message)));
        unacknowledged.removeIf(
                message -> Objects.requireNonNull(sent.get(message)).join());
    }

    /** Whether the broker has acknowledged it, once that is known. */
    private CompletableFuture<Boolean> send(BooksMessage message) {
        CompletableFuture<Boolean> settled = new CompletableFuture<>();
        publisher.publish(
                List.of(new ProducerRecord<>(TopicName.BOOKS, message.key(), MessageJson.write(message))),
                published -> settled.complete(published.stored() == 1));
        return settled;
    }

    private List<BooksMessage> messages() {
        Map<Place, Content> contents = new LinkedHashMap<>();
        for (Counted counted : tally.take(clock.instant())) {
            Content content = contents.computeIfAbsent(Place.of(counted.line()), place -> new Content());
            String reason = counted.line().reason();
            content.entries.add(new Entry(counted.line().state(), reason.isEmpty() ? null : reason, counted.count()));
        }
        for (PlacedSample sample = samples.poll(); sample != null; sample = samples.poll()) {
            contents.computeIfAbsent(sample.place, place -> new Content())
                    .samples
                    .add(sample.sample);
        }
        return contents.entrySet().stream()
                .map(one -> one.getKey().message(writer, sequence++, one.getValue()))
                .toList();
    }

    private record PlacedSample(Place place, Sample sample) {}

    /** What a message is about. */
    private record Place(String systemId, String sourceId, Instant minute, What what) {
        static Place of(Tally.Line line) {
            return new Place(line.systemId(), line.sourceId(), line.minute(), line.what());
        }

        BooksMessage message(String writer, long sequence, Content content) {
            return new BooksMessage(
                    BooksMessage.VERSION,
                    writer,
                    sequence,
                    systemId,
                    sourceId,
                    minute,
                    what,
                    content.entries,
                    content.samples);
        }
    }

    private static final class Content {
        private final List<Entry> entries = new ArrayList<>();
        private final List<Sample> samples = new ArrayList<>();
    }
}
