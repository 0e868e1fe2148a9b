package io.sojourn.playback.assets;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.Asset;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.playback.blobs.Blob;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.encryption.SystemKey;
import io.sojourn.playback.encryption.SystemKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keeps assets, each once a system: the first content wins, and with it the first type. */
@ApplicationScoped
public class AssetService {
    private final SystemKeys systemKeys;
    private final AssetStore assets;
    private final BlobStore blobs;
    private final Clock clock;

    @Inject
    AssetService(SystemKeys systemKeys, AssetStore assets, BlobStore blobs, Clock clock) {
        this.systemKeys = systemKeys;
        this.assets = assets;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Keeps what is new; doing it again changes nothing. */
    Uni<AssetOutcome> store(AssetBatch batch) {
        return systemKeys
                .ofAll(batch.assets().stream().map(one -> one.id().systemId()).toList())
                .chain(keys -> store(batch, keys));
    }

    /** Keeps an asset that came otherwise than from a browser, and tells its hash; doing it again changes nothing. */
    public Uni<String> keep(String systemId, String sourceId, AssetContent content) {
        String sha256 = AssetBatch.sha256(content.content());
        Asset asset = new Asset(Asset.VERSION, systemId, sourceId, sha256, content.type(), clock.instant());
        IncomingAsset incoming =
                new IncomingAsset(asset, new ConsumerRecord<>(TopicName.ASSETS, 0, 0, asset.key(), content.content()));
        return store(new AssetBatch(List.of(incoming), List.of())).replaceWith(sha256);
    }

    /** The content of an asset with its type, empty if it is not there. The caller knows that it may be seen. */
    public Uni<Optional<AssetContent>> content(AssetId id) {
        return assets.type(id)
                .chain(type -> type.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : systemKeys
                                .of(id.systemId())
                                .chain(key -> key.isEmpty()
                                        ? Uni.createFrom().item(Optional.empty())
                                        : content(id, type.get(), key.get())));
    }

    private Uni<Optional<AssetContent>> content(AssetId id, String type, SystemKey key) {
        return blobs.get(BlobKind.ASSETS, id.name())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found ->
                        found.map(blob -> new AssetContent(type, key.content().open(blob, id.place()))));
    }

    private Uni<AssetOutcome> store(AssetBatch batch, Map<String, SystemKey> keys) {
        Map<AssetId, IncomingAsset> once = new LinkedHashMap<>();
        List<DeadLetter> dead = new ArrayList<>(batch.refused());
        for (IncomingAsset one : batch.assets()) {
            if (keys.containsKey(one.id().systemId())) {
                once.putIfAbsent(one.id(), one);
            } else {
                dead.add(one.refused("All that the system had was erased"));
            }
        }
        int all = batch.assets().size() + batch.refused().size();
        return assets.add(entries(once), added -> write(added, once, keys))
                .map(added -> new AssetOutcome(added.size(), all - added.size() - dead.size(), dead));
    }

    private List<AssetEntry> entries(Map<AssetId, IncomingAsset> once) {
        return once.values().stream()
                .map(one -> new AssetEntry(one.id(), one.asset().type(), one.content().length, clock.instant()))
                .toList();
    }

    private Uni<Void> write(Set<AssetId> added, Map<AssetId, IncomingAsset> once, Map<String, SystemKey> keys) {
        return Uni.createFrom()
                .item(() -> added.stream()
                        .map(id -> seal(
                                Objects.requireNonNull(once.get(id)), Objects.requireNonNull(keys.get(id.systemId()))))
                        .toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(contents -> blobs.put(BlobKind.ASSETS, contents));
    }

    private static Blob seal(IncomingAsset asset, SystemKey key) {
        AssetId id = asset.id();
        return new Blob(id.name(), key.content().seal(asset.content(), id.place()));
    }
}
