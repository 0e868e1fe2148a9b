package io.sojourn.catalog;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * Follows the catalog topic from its beginning on a thread of its own, in no consumer group: each instance of a service has it all.
 * The replica is complete once it has reached what the topic held when it started; until then the service is not ready.
 */
@ApplicationScoped
public class CatalogReplica {
    private static final Logger LOG = Logger.getLogger(CatalogReplica.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final CatalogReplicaConfig config;
    private final Catalog catalog = new Catalog();
    private volatile boolean complete;
    private volatile boolean stopping;

    @Inject
    CatalogReplica(CatalogReplicaConfig config) {
        this.config = config;
    }

    /** The catalog to read from; the same object for the life of the service. */
    @Produces
    @Singleton
    Catalog catalog() {
        return catalog;
    }

    /** Whether all that the topic held at the start is in the catalog. */
    public boolean complete() {
        return complete;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("catalog-replica").daemon().start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void follow() {
        while (!stopping) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
                followWith(consumer);
            } catch (InterruptException stopped) {
                return;
            } catch (KafkaException failed) {
                LOG.warnf("The catalog topic cannot be followed, trying again: %s", failed.getMessage());
                pause();
            }
        }
    }

    private void followWith(KafkaConsumer<String, byte[]> consumer) {
        TopicPartition partition = new TopicPartition(TopicName.CATALOG, 0);
        while (consumer.partitionsFor(TopicName.CATALOG).isEmpty() && !stopping) {
            pause();
        }
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        while (!stopping) {
            consumer.poll(POLL).forEach(this::apply);
            if (!complete && consumer.position(partition) >= end) {
                complete = true;
            }
        }
    }

    private void apply(ConsumerRecord<String, byte[]> entry) {
        try {
            if (entry.value() == null) {
                catalog.remove(entry.key());
            } else {
                catalog.put(entry.key(), MessageJson.read(entry.value(), CatalogMessage.class));
            }
        } catch (InvalidMessageException invalid) {
            LOG.errorf("The catalog entry %s is left as it was: %s", entry.key(), invalid.getMessage());
        } catch (RuntimeException incomplete) {
            // Whatever is wrong with one entry, those after it have to be followed: keys are revoked and members
            // removed by them.
            LOG.errorf(incomplete, "The catalog entry %s cannot be taken", entry.key());
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.bootstrapServers(),
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
