package io.sojourn.ingest.publishing;

import io.quarkus.runtime.StartupEvent;
import io.sojourn.contracts.TopicName;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import net.jpountz.lz4.LZ4Factory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes records and answers when the broker has them on all in-sync replicas. Never blocks: what would exceed the bytes in flight, or
 * finds no broker, is refused, so that memory stays flat while the broker is slow or away.
 */
@Singleton
public class EventPublisher {
    private static final Logger LOG = Logger.getLogger(EventPublisher.class);
    private static final long LOOK_MILLIS = 100;
    private static final String NOT_IN_TIME =
            "The message broker did not acknowledge in time; send the events again later.";

    private static final List<String> TOPICS =
            List.of(TopicName.EVENTS, TopicName.RECORDINGS, TopicName.ASSETS, TopicName.MANIFESTS, TopicName.BOOKS);

    private final PublishingConfig config;
    private final KafkaProducer<String, byte[]> producer;
    private final SendQueue queue;
    private final long mostInFlight;
    private final AtomicLong bytesInFlight = new AtomicLong();
    private final OutageLog outages = new OutageLog(LOG);
    private final Queue<Publication> waiting = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("publishing-clock").daemon().unstarted(task));

    @Inject
    EventPublisher(PublishingConfig config) {
        // Kafka's client takes the native compressor only if somebody else has loaded it: twice as fast as the one in
        // Java.
        LZ4Factory.nativeInstance();
        this.config = config;
        this.mostInFlight = config.bytesInFlight().asLongValue();
        this.producer =
                new KafkaProducer<>(ProducerSettings.of(config), new StringSerializer(), new ByteArraySerializer());
        this.queue = new SendQueue(producer);
        clock.scheduleWithFixedDelay(this::giveUpLate, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Makes the producer look for its topics at once, not when the first event comes. */
    void start(@Observes StartupEvent event) {
        knowsItsTopics();
    }

    /**
     * Publishes all records.
     *
     * @param settled is told what became of them, once that is certain: at once when all are refused, otherwise when the broker has
     *     answered, which may be long after the result, and whether or not anybody still waits for it
     * @return completes when the broker has all that it ever takes, fails with {@link BrokerUnavailableException} when it has not, or not in
     *     time
     */
    public CompletionStage<Published> publish(
            List<ProducerRecord<String, byte[]>> records, Consumer<Published> settled) {
        if (records.isEmpty()) {
            settled.accept(Published.NOTHING);
            return CompletableFuture.completedStage(Published.NOTHING);
        }
        long bytes = sizeOf(records);
        if (bytesInFlight.addAndGet(bytes) > mostInFlight) {
            bytesInFlight.addAndGet(-bytes);
            settled.accept(Published.NOTHING.butUnavailable(records.size()));
            return CompletableFuture.failedStage(
                    unavailable("Too much waits for the message broker; send the events again later.", null));
        }
        Publication publication = new Publication(records.size(), ended -> settle(ended, bytes, settled));
        waiting.add(publication);
        queue.send(records, publication);
        return publication.answer();
    }

    /** The bytes that wait for their acknowledgement. */
    public long bytesInFlight() {
        return bytesInFlight.get();
    }

    /** Whether the producer knows the partitions of all topics; asking makes it find out. */
    boolean knowsItsTopics() {
        return TOPICS.stream().map(this::knows).reduce(true, Boolean::logicalAnd);
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
        producer.close(config.deliveryTimeout());
    }

    private boolean knows(String topic) {
        try {
            return !producer.partitionsFor(topic).isEmpty();
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    private static long sizeOf(List<ProducerRecord<String, byte[]>> records) {
        long bytes = 0;
        for (ProducerRecord<String, byte[]> record : records) {
            bytes += record.value().length;
        }
        return bytes;
    }

    /** First the counts and the memory, then the answer: who has it finds both done. */
    private void settle(Publication ended, long bytes, Consumer<Published> settled) {
        bytesInFlight.addAndGet(-bytes);
        Published published = ended.result();
        settled.accept(published);
        Exception failure = ended.failure();
        if (failure == null) {
            outages.ended();
            ended.succeed(published);
        } else {
            outages.began(failure);
            ended.fail(unavailable(NOT_IN_TIME, failure));
        }
        if (!published.tooLarge().isEmpty()) {
            LOG.warnf(
                    "The broker takes no record as large as one of a request with %d bytes: raise max.message.bytes of the topic",
                    bytes);
        }
    }

    private BrokerUnavailableException unavailable(String message, @Nullable Throwable cause) {
        return new BrokerUnavailableException(message, config.retryAfter(), cause);
    }

    /** Gives up on the oldest ones that are not answered in time; they are in the order of their beginning. */
    private void giveUpLate() {
        queue.handOver();
        long longest = config.deliveryTimeout().toNanos();
        Publication oldest = waiting.peek();
        while (oldest != null && (oldest.isAnswered() || oldest.age() > longest)) {
            waiting.poll();
            if (!oldest.isAnswered()) {
                TimeoutException late = new TimeoutException(NOT_IN_TIME);
                outages.began(late);
                oldest.fail(unavailable(NOT_IN_TIME, late));
            }
            oldest = waiting.peek();
        }
    }
}
