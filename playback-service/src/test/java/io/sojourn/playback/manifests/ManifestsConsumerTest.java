package io.sojourn.playback.manifests;

import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.Visit.gzip;
import static io.sojourn.playback.Visit.kept;
import static io.sojourn.playback.Visit.lost;
import static io.sojourn.playback.Visit.sha256;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.contracts.assets.ManifestPart.Entry;
import io.sojourn.contracts.assets.ManifestPart.Health;
import io.sojourn.contracts.assets.ManifestPart.Loss;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P1")
class ManifestsConsumerTest {
    private static final byte[] OLD = "old".getBytes(UTF_8);
    private static final byte[] NEW = "new".getBytes(UTF_8);
    private static final String URL = "https://shop.example/logo.png";
    private static final String OTHER = "https://shop.example/other.png";

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final RecordingId recording = new RecordingId(visit.systemId(), visit.recordingId());

    @Inject
    ManifestReader manifests;

    @Inject
    RecordingStore recordings;

    @Inject
    Database database;

    @Inject
    DatabaseContext context;

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void keepsThePartsOfARecordingOfWhichNoChunkHasCome() {
        broker.send(visit.part(0, null, kept(URL, OLD)));
        broker.send(visit.part(1, null, lost(OTHER, AssetLoss.BLOCKED)));

        eventually(() -> assertThat(assets())
                .containsExactly(
                        new ManifestAsset(URL, sha256(OLD), null, null, null),
                        new ManifestAsset(OTHER, null, null, null, "blocked")));
    }

    @Test
    void addsToTheRecordingThatAChunkMade() {
        broker.send(visit.chunk(0, 0), gzip("[]"));
        broker.send(visit.asset("image/png", OLD), OLD);
        eventually(() -> assertThat(health()).isNotNull());

        broker.send(visit.part(0, null, kept(URL, OLD)));

        eventually(
                () -> assertThat(assets()).containsExactly(new ManifestAsset(URL, sha256(OLD), "image/png", 3, null)));
    }

    @Test
    void keepsTheNewestContentOfAnAddressInWhateverOrderPartsCome() {
        broker.send(visit.part(2, null, lost(URL, AssetLoss.TIME)));
        broker.send(visit.part(1, null, kept(URL, NEW), lost(OTHER, AssetLoss.SIZE)));
        broker.send(visit.part(0, null, kept(URL, OLD), lost(OTHER, AssetLoss.TIME)));
        broker.send(visit.part(3, null, kept("https://shop.example/z", OLD)));

        eventually(() -> assertThat(assets())
                .containsExactly(
                        new ManifestAsset(URL, sha256(NEW), null, null, null),
                        new ManifestAsset(OTHER, null, null, null, "size"),
                        new ManifestAsset("https://shop.example/z", sha256(OLD), null, null, null)));
    }

    @Test
    void changesNothingWhenAPartComesTwice() {
        broker.send(visit.part(0, health(1), kept(URL, OLD), kept(URL, NEW)));
        eventually(() -> assertThat(assets()).hasSize(1));
        List<ManifestAsset> before = assets();

        broker.send(visit.part(0, health(1), kept(URL, OLD), kept(URL, NEW)));
        broker.send(visit.part(1, null, lost(OTHER, AssetLoss.STATUS)));

        eventually(() -> assertThat(assets()).hasSize(2));
        assertThat(assets()).contains(before.getFirst());
        assertThat(before.getFirst().sha256()).isEqualTo(sha256(NEW));
        assertThat(health().assets()).isEqualTo(2);
    }

    @Test
    @Tag("P17")
    void keepsWhatTheHighestPartSaysOfTheLosses() {
        broker.send(visit.part(1, health(2)));
        broker.send(visit.part(0, health(1)));
        broker.send(visit.part(2, null, kept(URL, OLD), lost(OTHER, AssetLoss.TYPE)));

        eventually(() -> assertThat(health().assets()).isEqualTo(2));
        assertThat(health()).isEqualTo(new RecordingHealth(2, 2, 0, health(2)));
    }

    @Test
    @Tag("P17")
    void countsWhatAFullManifestDoesNotTakeOnce() {
        int parts = ManifestStore.MOST_ENTRIES / 1000;
        for (int part = 0; part < parts; part++) {
            broker.send(visit.part(part, null, entries(part)));
        }
        broker.send(visit.part(parts, null, kept(URL, OLD), kept(OTHER, OLD)));

        eventually(() -> assertThat(health().assets()).isEqualTo(ManifestStore.MOST_ENTRIES + 2));

        broker.send(visit.part(parts + 1, null, kept("https://shop.example/0-0", OLD)));
        eventually(() -> assertThat(assets()).anyMatch(asset -> sha256(OLD).equals(asset.sha256())));
        assertThat(assets()).hasSize(ManifestStore.MOST_ENTRIES);
        assertThat(health().missingAssets()).isEqualTo(ManifestStore.MOST_ENTRIES + 2);
    }

    @Test
    void refusesWhatIsNoManifestAndGoesOn() {
        String key = visit.part(0, null).key();
        broker.sendPart(key, "{\"version\":1}".getBytes(UTF_8));
        broker.sendPart(key, "no json".getBytes(UTF_8));
        broker.send(visit.part(-1, null, kept(URL, OLD)));
        broker.send(visit.part(0, null, new Entry(URL, "0123", null)));
        broker.send(visit.part(0, null, new Entry(URL, sha256(OLD), AssetLoss.SIZE)));
        broker.send(visit.part(0, new Health(List.of(), -1, 0, 0, 0, List.of(), null)));
        broker.sendPart(key, halfACharacter());
        broker.sendPart("other", MessageJson.write(visit.part(0, null)));
        broker.send(visit.part(0, null, kept(URL, OLD)));

        eventually(() -> assertThat(assets()).hasSize(1));
        eventually(() -> assertThat(broker.deadLetters(TopicName.MANIFESTS, key))
                .hasSize(7)
                .contains(
                        "The part must be at least 0 and have at most 1000 entries",
                        "An entry of the manifest is not an address with either a hash or a loss",
                        "The health is not as recorders tell it"));
        assertThat(broker.deadLetters(TopicName.MANIFESTS, "other"))
                .contains("The record's key is not the manifest's: " + key);
    }

    @Test
    void refusesAPartOfAnotherVisitorsRecording() {
        broker.send(visit.part(0, null, kept(URL, OLD)));
        Visit stranger = new Visit(visit.systemId(), visit.sessionId(), "stranger", visit.recordingId());

        broker.send(stranger.part(1, health(1), kept(OTHER, OLD)));

        eventually(() -> assertThat(broker.deadLetters(
                        TopicName.MANIFESTS, stranger.part(1, null).key()))
                .containsExactly("The recording is of another visitor"));
        assertThat(assets()).hasSize(1);
        assertThat(health().told().muted()).isZero();
    }

    @Test
    @Tag("P14")
    void storesNoAddressThatCanBeReadOrGuessedWithoutTheKey() {
        broker.send(visit.part(0, null, kept(URL, OLD)));
        Visit other = new Visit(visit.systemId(), visit.sessionId(), visit.anonymousId(), "another");
        broker.send(other.part(0, null, kept(URL, OLD)));
        eventually(() -> assertThat(rows()).hasSize(2));

        assertThat(rows()).allSatisfy(row -> {
            assertThat(new String(row.bytesOrNull(1), ISO_8859_1)).doesNotContain("shop.example");
            assertThat(row.bytesOrNull(0)).hasSize(32);
        });
        assertThat(rows().getFirst().bytesOrNull(0))
                .isNotEqualTo(rows().getLast().bytesOrNull(0));
        recordings.destroyKey(recording).await().atMost(Duration.ofSeconds(10));
        assertThat(assets()).isEmpty();
        broker.send(visit.part(1, null, kept(OTHER, OLD)));
        eventually(() -> assertThat(broker.deadLetters(
                        TopicName.MANIFESTS, visit.part(1, null).key()))
                .containsExactly("The recording was erased"));
    }

    private static Health health(int muted) {
        return new Health(List.of(new Loss("too-large", 3)), muted, 1, 2, 0, List.of("slower pointer"), 7);
    }

    private static Entry[] entries(int part) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> lost("https://shop.example/" + part + "-" + i, AssetLoss.COUNT))
                .toArray(Entry[]::new);
    }

    /** Valid JSON that stands for no text. */
    private byte[] halfACharacter() {
        Health health = new Health(List.of(), 0, 0, 0, 0, List.of("half"), null);
        return new String(MessageJson.write(visit.part(0, health)), UTF_8)
                .replace("half", "\\ud800")
                .getBytes(UTF_8);
    }

    private List<ManifestAsset> assets() {
        return manifests.assets(recording).await().atMost(Duration.ofSeconds(10));
    }

    private RecordingHealth health() {
        return manifests
                .health(visit.systemId(), List.of(visit.recordingId()))
                .await()
                .atMost(Duration.ofSeconds(10))
                .getOrDefault(visit.recordingId(), RecordingHealth.NOTHING_KNOWN);
    }

    private List<Row> rows() {
        return context.apart(() -> database.reading(sql -> sql.rows(
                        "SELECT url_digest, sealed_url FROM manifest_entry WHERE system_id = $1", visit.systemId())))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
