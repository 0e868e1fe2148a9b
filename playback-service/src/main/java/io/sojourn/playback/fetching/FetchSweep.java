package io.sojourn.playback.fetching;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.messaging.outbox.OutboxPublisher;
import io.sojourn.playback.assets.AssetContent;
import io.sojourn.playback.assets.AssetService;
import io.sojourn.playback.encryption.UnreadableContentException;
import io.sojourn.playback.fetching.LostAddressStore.LostAddress;
import io.sojourn.playback.manifests.ManifestReader;
import io.sojourn.playback.recordings.RecordingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Fetches what browsers could not read, where an operator has allowed it: each address of a recording once. */
@ApplicationScoped
class FetchSweep {
    private static final int SYSTEMS_AT_ONCE = 4;
    private static final int FILES_AT_ONCE = 2;

    private final FetchingConfig config;
    private final Map<String, AllowedHosts> hosts;
    private final LostAddressStore addresses;
    private final RecordingRegister register;
    private final Fetcher fetcher;
    private final AssetService assets;
    private final OutboxPublisher publisher;

    @Inject
    FetchSweep(
            FetchingConfig config,
            LostAddressStore addresses,
            RecordingRegister register,
            Fetcher fetcher,
            AssetService assets,
            OutboxPublisher publisher) {
        this.config = config;
        this.hosts = AllowedHosts.bySystem(config.hosts().orElse(List.of()));
        this.addresses = addresses;
        this.register = register;
        this.fetcher = fetcher;
        this.assets = assets;
        this.publisher = publisher;
    }

    @Scheduled(
            every = "${sojourn.fetching.every:15s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return config.enabled() && !hosts.isEmpty()
                ? addresses.take(hosts.keySet(), config.batchSize()).chain(this::fetchAll)
                : Uni.createFrom().voidItem();
    }

    /** Few at once, so that neither this service nor the sites have much of it. Whatever fails for one, the others are fetched. */
    private Uni<Void> fetchAll(List<LostAddress> lost) {
        Map<String, List<LostAddress>> bySystem = lost.stream()
                .collect(Collectors.groupingBy(one -> one.recording().systemId()));
        return Multi.createFrom()
                .iterable(bySystem.values())
                .onItem()
                .transformToMulti(ofSystem -> Multi.createFrom()
                        .iterable(ofSystem)
                        .onItem()
                        .transformToUni(this::fetch)
                        .collectFailures()
                        .merge(FILES_AT_ONCE))
                .collectFailures()
                .merge(SYSTEMS_AT_ONCE)
                .onItem()
                .ignoreAsUni()
                .onTermination()
                .invoke(publisher::wake);
    }

    /** What fails here, and not at the site, is tried again by the next sweep; but an address that cannot be read never can. */
    private Uni<Void> fetch(LostAddress lost) {
        return register.key(lost.recording())
                .chain(key -> key.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : fetch(lost, ManifestReader.address(lost.recording(), lost.sealedUrl(), key.get())))
                .onFailure(failure -> !(failure instanceof UnreadableContentException))
                .call(() -> addresses.putBack(lost));
    }

    private Uni<Void> fetch(LostAddress lost, String address) {
        return fetcher.fetch(
                        address,
                        Objects.requireNonNull(hosts.get(lost.recording().systemId())))
                .chain(content -> keep(lost, content))
                .onFailure(FetchFailedException.class)
                .recoverWithUni(failure -> addresses.lost(lost, failure.loss()));
    }

    private Uni<Void> keep(LostAddress lost, AssetContent content) {
        return assets.keep(lost.recording().systemId(), lost.sourceId(), content)
                .chain(sha256 -> addresses.found(lost, sha256));
    }
}
