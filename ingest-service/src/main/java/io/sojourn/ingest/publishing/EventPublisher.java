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
import java.util.function.IntConsumer;
import net.jpountz.lz4.LZ4Factory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
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

    private final PublishingConfig config;
    private final KafkaProducer<String, byte[]> producer;
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
        clock.scheduleWithFixedDelay(this::giveUpLate, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Makes the producer look for its topics at once, not when the first event comes. */
    void start(@Observes StartupEvent event) {
        knowsItsTopics();
    }

    /**
     * Publishes all records.
     *
     * @param settled is told how many of them the broker has, once that is certain: at once when all are refused, otherwise when the broker has
     *     answered, which may be long after the result
     * @return completes when all are acknowledged, fails with {@link BrokerUnavailableException} when one is not, or not in time
     */
    public CompletionStage<@Nullable Void> publish(List<ProducerRecord<String, byte[]>> records, IntConsumer settled) {
        if (records.isEmpty()) {
            settled.accept(0);
            return CompletableFuture.completedStage(null);
        }
        long bytes = sizeOf(records);
        if (bytesInFlight.addAndGet(bytes) > mostInFlight) {
            bytesInFlight.addAndGet(-bytes);
            settled.accept(0);
            return CompletableFuture.failedStage(
                    unavailable("Too much waits for the message broker; send the events again later.", null));
        }
        Publication publication = new Publication(records.size(), (failure, stored) -> {
            settled.accept(stored);
            return done(bytes, failure);
        });
        waiting.add(publication);
        for (ProducerRecord<String, byte[]> record : records) {
            send(record, publication);
        }
        return publication.acknowledged();
    }

    /** The bytes that wait for their acknowledgement. */
    public long bytesInFlight() {
        return bytesInFlight.get();
    }

    /** Whether the producer knows the partitions of the topics; asking makes it find out. */
    boolean knowsItsTopics() {
        return knows(TopicName.EVENTS) && knows(TopicName.RECORDINGS) && knows(TopicName.BOOKS);
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

    private void send(ProducerRecord<String, byte[]> record, Publication publication) {
        try {
            producer.send(record, publication);
        } catch (KafkaException | IllegalStateException failed) {
            publication.onCompletion(null, failed);
        }
    }

    private static long sizeOf(List<ProducerRecord<String, byte[]>> records) {
        long bytes = 0;
        for (ProducerRecord<String, byte[]> record : records) {
            bytes += record.value().length;
        }
        return bytes;
    }

    /** Ends a publication: with nothing, or with the exception that its sender gets. */
    private @Nullable BrokerUnavailableException done(long bytes, @Nullable Exception failure) {
        bytesInFlight.addAndGet(-bytes);
        if (failure == null) {
            outages.ended();
            return null;
        }
        outages.began(failure);
        return unavailable(NOT_IN_TIME, failure);
    }

    private BrokerUnavailableException unavailable(String message, @Nullable Throwable cause) {
        return new BrokerUnavailableException(message, config.retryAfter(), cause);
    }

    /** Gives up on the oldest ones that are not answered in time; they are in the order of their beginning. */
    private void giveUpLate() {
        long longest = config.deliveryTimeout().toNanos();
        Publication oldest = waiting.peek();
        while (oldest != null && (oldest.isAnswered() || oldest.age() > longest)) {
            waiting.poll();
            if (!oldest.isAnswered()) {
                TimeoutException late = new TimeoutException(NOT_IN_TIME);
                outages.began(late);
                oldest.giveUp(unavailable(NOT_IN_TIME, late));
            }
            oldest = waiting.peek();
        }
    }
}
