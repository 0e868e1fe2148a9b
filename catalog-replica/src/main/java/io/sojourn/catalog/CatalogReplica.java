package io.sojourn.catalog;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.replica.TopicReplica;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keeps the catalog as its topic has it. Until it is complete the service is not ready. */
@ApplicationScoped
public class CatalogReplica {
    private final Catalog catalog = new Catalog();
    private final TopicReplica replica;

    @Inject
    CatalogReplica(CatalogReplicaConfig config) {
        this.replica = new TopicReplica(TopicName.CATALOG, config.bootstrapServers(), this::apply);
    }

    /** The catalog to read from; the same object for the life of the service. */
    @Produces
    @Singleton
    Catalog catalog() {
        return catalog;
    }

    /** Whether all that the topic held at the start is in the catalog. */
    public boolean complete() {
        return replica.complete();
    }

    void start(@Observes StartupEvent event) {
        replica.start();
    }

    void stop(@Observes ShutdownEvent event) {
        replica.stop();
    }

    private void apply(ConsumerRecord<String, byte[]> entry) {
        if (entry.value() == null) {
            catalog.remove(entry.key());
        } else {
            catalog.put(entry.key(), MessageJson.read(entry.value(), CatalogMessage.class));
        }
    }
}
