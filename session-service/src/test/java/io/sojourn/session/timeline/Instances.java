package io.sojourn.session.timeline;

import io.sojourn.database.DatabaseContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Several instances of the service that take records of one topic in one group at the same time, on the same database, and now and then die: before the
 * broker has the offsets of what the database has, or while a batch is still being stored, which another instance is then given too.
 */
final class Instances implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int[] BATCH_SIZES = {7, 60, 400};
    private static final int PARTITIONS = 4;
    private static final int ONE_BATCH_IN = 12;

    private final String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final String topic;
    private final Admin admin;
    private final EventsConsumer service;
    private final DatabaseContext context;
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    private volatile boolean stopping;

    Instances(EventsConsumer service, DatabaseContext context, String topic, Random random)
            throws ExecutionException, InterruptedException {
        this.service = service;
        this.context = context;
        this.topic = topic;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all()
                .get();
        this.threads = random.longs(BATCH_SIZES.length)
                .mapToObj(seed -> Thread.ofPlatform().unstarted(() -> live(new Random(seed))))
                .toList();
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Whether the broker knows that all was taken; fails if something could not be. */
    boolean done() throws ExecutionException, InterruptedException {
        if (!failures.isEmpty()) {
            throw new AssertionError("An instance failed", failures.peek());
        }
        Map<TopicPartition, Long> taken = new HashMap<>();
        admin.listConsumerGroupOffsets(topic)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> taken.put(partition, offset == null ? 0 : offset.offset()));
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int i = 0; i < PARTITIONS; i++) {
            asked.put(new TopicPartition(topic, i), OffsetSpec.latest());
        }
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .allMatch(end ->
                        taken.getOrDefault(end.getKey(), 0L) >= end.getValue().offset());
    }

    private void live(Random random) {
        try {
            while (!stopping) {
                try (KafkaConsumer<String, byte[]> consumer = consumer(random)) {
                    untilDeath(consumer, random);
                }
            }
        } catch (ExecutionException | InterruptedException | TimeoutException | RuntimeException failed) {
            failures.add(failed);
        }
    }

    private void untilDeath(KafkaConsumer<String, byte[]> consumer, Random random)
            throws ExecutionException, InterruptedException, TimeoutException {
        @Nullable CompletableFuture<?> unfinished = null;
        while (!stopping) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            if (records.isEmpty()) {
                continue;
            }
            CompletableFuture<Void> stored =
                    context.apart(() -> service.consume(records)).subscribeAsCompletionStage();
            int fate = random.nextInt(2 * ONE_BATCH_IN);
            if (fate == 0) {
                unfinished = stored;
                break;
            }
            stored.get(60, TimeUnit.SECONDS);
            if (fate == 1 || !commit(consumer)) {
                break;
            }
        }
        consumer.unsubscribe();
        if (unfinished != null) {
            unfinished.get(60, TimeUnit.SECONDS);
        }
    }

    /** False if the partitions were given to another instance meanwhile: what was taken comes again there. */
    private static boolean commit(KafkaConsumer<String, byte[]> consumer) {
        try {
            consumer.commitSync();
            return true;
        } catch (KafkaException rebalanced) {
            return false;
        }
    }

    private KafkaConsumer<String, byte[]> consumer(Random random) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        topic,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "heartbeat.interval.ms",
                        200,
                        "session.timeout.ms",
                        6000,
                        "max.poll.records",
                        BATCH_SIZES[random.nextInt(BATCH_SIZES.length)]),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(Set.of(topic));
        return consumer;
    }

    @Override
    public void close() throws ExecutionException {
        stopping = true;
        try (admin) {
            for (Thread thread : threads) {
                thread.join(Duration.ofMinutes(1));
            }
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
