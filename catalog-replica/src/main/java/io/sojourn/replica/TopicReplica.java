package io.sojourn.replica;

import io.sojourn.contracts.InvalidMessageException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Follows a compacted topic of one partition from its beginning on a thread of its own, in no consumer group: each instance of a service has it all.
 * The replica is complete once it has reached what the topic held when it started; until then the service is not ready.
 */
public final class TopicReplica {
    private static final Logger LOG = Logger.getLogger(TopicReplica.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final TopicPartition partition;
    private final String bootstrapServers;
    private final Consumer<ConsumerRecord<String, byte[]>> entries;
    private volatile boolean complete;
    private volatile boolean stopping;

    /**
     * A replica that is not started yet.
     *
     * @param bootstrapServers the brokers, as {@code host:port,...}
     * @param entries takes each entry, on the replica's thread; an entry without a value is removed. What it fails for is logged and passed over
     */
    public TopicReplica(String topic, String bootstrapServers, Consumer<ConsumerRecord<String, byte[]>> entries) {
        this.partition = new TopicPartition(topic, 0);
        this.bootstrapServers = bootstrapServers;
        this.entries = entries;
    }

    /** Whether all that the topic held at the start has been taken. */
    public boolean complete() {
        return complete;
    }

    /** Begins to follow the topic; returns at once. */
    public void start() {
        Thread.ofPlatform().name("replica-of-" + partition.topic()).daemon().start(this::follow);
    }

    /** Lets go of the topic, soon. */
    public void stop() {
        stopping = true;
    }

    private void follow() {
        while (!stopping) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
                followWith(consumer);
            } catch (InterruptException stopped) {
                return;
            } catch (KafkaException failed) {
                LOG.warnf("%s cannot be followed, trying again: %s", partition.topic(), failed.getMessage());
                pause();
            }
        }
    }

    private void followWith(KafkaConsumer<String, byte[]> consumer) {
        while (consumer.partitionsFor(partition.topic()).isEmpty() && !stopping) {
            pause();
        }
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        while (!stopping) {
            consumer.poll(POLL).forEach(this::take);
            if (!complete && consumer.position(partition) >= end) {
                complete = true;
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> entry) {
        try {
            entries.accept(entry);
        } catch (InvalidMessageException invalid) {
            LOG.errorf(
                    "The entry %s of %s is left as it was: %s", entry.key(), partition.topic(), invalid.getMessage());
        } catch (RuntimeException incomplete) {
            // Whatever is wrong with one entry, those after it have to be followed: keys are revoked and members
            // removed by them.
            LOG.errorf(incomplete, "The entry %s of %s cannot be taken", entry.key(), partition.topic());
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
