package io.sojourn.ingest.knownassets;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sojourn.contracts.TopicName;
import io.sojourn.replica.TopicReplica;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tells {@link KnownAssets} what the index of assets says. */
@ApplicationScoped
public class AssetIndexReplica {
    private final KnownAssets known;
    private final TopicReplica replica;

    @Inject
    AssetIndexReplica(KnownAssetsConfig config, KnownAssets known) {
        this.known = known;
        this.replica = new TopicReplica(TopicName.ASSET_INDEX, config.bootstrapServers(), this::take);
    }

    /** Whether all that the index held at the start is known. */
    public boolean complete() {
        return replica.complete();
    }

    void start(@Observes StartupEvent event) {
        replica.start();
    }

    void stop(@Observes ShutdownEvent event) {
        replica.stop();
    }

    private void take(ConsumerRecord<String, byte[]> entry) {
        if (entry.value() == null) {
            known.remove(entry.key());
        } else {
            known.add(entry.key());
        }
    }
}
