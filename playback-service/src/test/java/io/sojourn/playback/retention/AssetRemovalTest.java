package io.sojourn.playback.retention;

import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.Visit.kept;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.Asset;
import io.sojourn.messaging.outbox.OutboxPublisher;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.assets.AssetContent;
import io.sojourn.playback.assets.AssetId;
import io.sojourn.playback.assets.AssetService;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.manifests.ManifestReader;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P13")
class AssetRemovalTest {
    private static final byte[] CSS = "body { color: red }".getBytes(UTF_8);
    private static final Duration DAY = Duration.ofDays(1);

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final Asset asset = visit.asset("text/css", CSS);
    private final AssetId id = new AssetId(asset.systemId(), asset.sha256());

    @Inject
    AssetService assets;

    @Inject
    UnusedAssetStore unused;

    @Inject
    RecordingRemoval recordings;

    @Inject
    RecordingStore recordingStore;

    @Inject
    ManifestReader manifests;

    @Inject
    BlobStore blobs;

    @Inject
    OutboxPublisher publisher;

    @Inject
    RetentionConfig config;

    @BeforeEach
    void keep() {
        broker.send(asset, CSS);
        eventually(() -> assertThat(told()).containsExactly(true));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void tellsThatAnUnusedAssetIsNotThereBeforeItGoes() {
        sweepAfter(config.unusedAssets().minus(DAY));
        assertThat(told()).containsExactly(true);

        sweepAfter(config.unusedAssets().plus(DAY));
        eventually(() -> assertThat(told()).containsExactly(true, false));
        assertThat(content()).isPresent();

        sweepAfter(config.unusedAssets().plus(config.grace()).plus(DAY.multipliedBy(2)));
        assertThat(content()).isEmpty();
        assertThat(await(blobs.get(BlobKind.ASSETS, asset.key()))).isEmpty();
        assertThat(told()).containsExactly(true, false);
    }

    @Test
    void keepsAnAssetThatAManifestNamesAndForAWhileAfterTheManifestIsGone() {
        name();
        sweepAfter(config.unusedAssets().multipliedBy(2));
        sweepAfter(config.unusedAssets().multipliedBy(4));
        assertThat(content()).isPresent();
        assertThat(told()).containsExactly(true);

        await(recordingStore.destroyKey(new RecordingId(visit.systemId(), visit.recordingId())));
        await(recordings.run());
        sweepAfter(config.unusedAssets().multipliedBy(6));
        sweepAfter(config.unusedAssets().multipliedBy(6).plus(config.grace()).plus(DAY.multipliedBy(2)));

        assertThat(content()).isEmpty();
        eventually(() -> assertThat(told()).containsExactly(true, false));
    }

    @Test
    void keepsAnAssetThatIsNamedWhileItLeaves() {
        sweepAfter(config.unusedAssets().plus(DAY));
        eventually(() -> assertThat(told()).containsExactly(true, false));

        name();

        eventually(() -> assertThat(told()).containsExactly(true, false, true));
        sweepAfter(config.unusedAssets().multipliedBy(2));
        sweepAfter(config.unusedAssets().multipliedBy(2).plus(config.grace()).plus(DAY.multipliedBy(2)));
        assertThat(content()).isPresent();
    }

    @Test
    void keepsAnAssetThatComesAgainHoweverFarItsRemovalIs() {
        Instant later = Instant.now().plus(config.unusedAssets()).plus(DAY);
        await(unused.leave(later.minus(config.unusedAssets()), later, 10_000));
        await(unused.giveUp(later.plus(DAY), 10_000));
        await(blobs.remove(BlobKind.ASSETS, List.of(asset.key())));
        assertThat(content()).isEmpty();

        broker.send(asset, CSS);

        eventually(() -> assertThat(content().orElseThrow().content()).isEqualTo(CSS));
        eventually(() -> assertThat(told()).containsExactly(true, false, true));
        sweepAfter(Duration.ZERO);
        assertThat(content()).isPresent();
    }

    @Test
    void endsWhatWasInterruptedBetweenContentAndEntry() {
        Instant later = Instant.now().plus(config.unusedAssets()).plus(DAY);
        await(unused.leave(later.minus(config.unusedAssets()), later, 10_000));
        await(unused.giveUp(later.plus(DAY), 10_000));
        await(blobs.remove(BlobKind.ASSETS, List.of(asset.key())));

        sweepAfter(Duration.ZERO);
        sweepAfter(Duration.ZERO);

        assertThat(await(unused.remove(10_000, keys -> Uni.createFrom().voidItem())))
                .isZero();
        assertThat(content()).isEmpty();
        eventually(() -> assertThat(told()).containsExactly(true, false));
    }

    private void name() {
        broker.send(visit.part(0, null, kept("https://shop.example/a.css", CSS)));
        RecordingId recording = new RecordingId(visit.systemId(), visit.recordingId());
        eventually(() -> assertThat(await(manifests.assets(recording))).hasSize(1));
    }

    private void sweepAfter(Duration time) {
        await(new AssetRemoval(unused, blobs, config, Clock.offset(Clock.systemUTC(), time)).run());
        publisher.wake();
    }

    private Optional<AssetContent> content() {
        return await(assets.content(id));
    }

    /** What followers were told: that it is there, or that it is not. */
    private List<Boolean> told() {
        return broker.records(TopicName.ASSET_INDEX).stream()
                .filter(record -> record.key().equals(asset.key()))
                .map(record -> record.value() != null)
                .toList();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
