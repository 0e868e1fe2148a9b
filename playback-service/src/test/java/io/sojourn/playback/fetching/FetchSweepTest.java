package io.sojourn.playback.fetching;

import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.Visit.kept;
import static io.sojourn.playback.Visit.lost;
import static io.sojourn.playback.Visit.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.messaging.outbox.OutboxPublisher;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.assets.AssetId;
import io.sojourn.playback.assets.AssetService;
import io.sojourn.playback.encryption.UnreadableContentException;
import io.sojourn.playback.manifests.ManifestAsset;
import io.sojourn.playback.manifests.ManifestReader;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingRegister;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P1")
class FetchSweepTest {
    private static final byte[] GIF = {'G', 'I', 'F', '8', '9', 'a', 1};
    private static final String FOUND = "http://cdn.example/a.gif";
    private static final String GONE = "http://cdn.example/gone.gif";
    private static final String ELSEWHERE = "http://evil.example/a.gif";
    private static final String LARGE = "http://cdn.example/large.gif";

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final RecordingId recording = new RecordingId(visit.systemId(), visit.recordingId());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final TestNetwork network = new TestNetwork();
    private HttpServer server;

    @Inject
    LostAddressStore addresses;

    @Inject
    RecordingRegister register;

    @Inject
    PinnedClient client;

    @Inject
    AssetService assets;

    @Inject
    OutboxPublisher publisher;

    @Inject
    ManifestReader manifests;

    @Inject
    Database database;

    @Inject
    DatabaseContext context;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            exchange.sendResponseHeaders(path.equals("/a.gif") ? 200 : 404, GIF.length);
            exchange.getResponseBody().write(GIF);
            exchange.close();
        });
        server.start();
        network.port = server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
        broker.close();
    }

    @Test
    void keepsWhatTheBrowserCouldNotReadAndSaysWhyTheRestIsLost() {
        broker.send(visit.part(
                0,
                null,
                lost(FOUND, AssetLoss.BLOCKED),
                lost(GONE, AssetLoss.BLOCKED),
                lost(ELSEWHERE, AssetLoss.BLOCKED),
                lost(LARGE, AssetLoss.SIZE)));
        eventually(() -> assertThat(told()).hasSize(4));

        sweep(visit.systemId());

        assertThat(told())
                .containsExactly(
                        new ManifestAsset(FOUND, sha256(GIF), "image/gif", GIF.length, null),
                        new ManifestAsset(GONE, null, null, null, "status"),
                        new ManifestAsset(LARGE, null, null, null, "size"),
                        new ManifestAsset(ELSEWHERE, null, null, null, "blocked"));
        assertThat(assets.content(new AssetId(visit.systemId(), sha256(GIF)))
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .orElseThrow()
                        .content())
                .isEqualTo(GIF);
        assertThat(asked).containsExactlyInAnyOrder("/a.gif", "/gone.gif");
    }

    @Test
    void asksForEachAddressOnce() {
        broker.send(visit.part(0, null, lost(GONE, AssetLoss.BLOCKED)));
        eventually(() -> assertThat(told()).hasSize(1));

        sweep(visit.systemId());
        broker.send(visit.part(1, null, lost(GONE, AssetLoss.BLOCKED), kept(FOUND, GIF)));
        eventually(() -> assertThat(told()).hasSize(2));
        sweep(visit.systemId());

        assertThat(asked).containsExactly("/gone.gif");
    }

    @Test
    void triesAgainWhatFailedHereAndFetchesTheOthersMeanwhile() {
        broker.send(visit.part(0, null, lost(FOUND, AssetLoss.BLOCKED), lost(GONE, AssetLoss.BLOCKED)));
        eventually(() -> assertThat(told()).hasSize(2));
        network.faults = 1;

        assertThatThrownBy(() -> sweep(visit.systemId())).hasMessageContaining("Out of order");

        assertThat(asked).hasSize(1);
        sweep(visit.systemId());
        assertThat(asked).containsExactlyInAnyOrder("/a.gif", "/gone.gif");
        assertThat(told()).extracting(ManifestAsset::lost).containsExactly(null, "status");
    }

    @Test
    void fetchesTheOthersWhereAnAddressCannotBeRead() {
        broker.send(visit.part(0, null, lost(FOUND, AssetLoss.BLOCKED), lost(GONE, AssetLoss.BLOCKED)));
        eventually(() -> assertThat(told()).hasSize(2));
        assertThat(spoilOne()).isEqualTo(1);

        assertThatThrownBy(() -> sweep(visit.systemId())).isInstanceOf(UnreadableContentException.class);

        assertThat(asked).hasSize(1);
        sweep(visit.systemId());
        assertThat(asked).hasSize(1);
    }

    @Test
    void fetchesNothingForSystemsThatMayNot() {
        broker.send(visit.part(0, null, lost(FOUND, AssetLoss.BLOCKED)));
        eventually(() -> assertThat(told()).hasSize(1));

        sweep("another");

        assertThat(told()).extracting(ManifestAsset::lost).containsExactly("blocked");
        assertThat(asked).isEmpty();
    }

    private void sweep(String systemId) {
        TestConfig config = TestConfig.of(systemId, "cdn.example");
        Fetcher fetcher = new Fetcher(client, network, config);
        new FetchSweep(config, addresses, register, fetcher, assets, publisher)
                .sweep()
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    /** How many addresses cannot be read from now on. */
    private int spoilOne() {
        return context.apart(() -> database.inTransaction(sql -> sql.update("""
                        UPDATE manifest_entry SET sealed_url = 'spoilt' WHERE system_id = $1 AND recording_id = $2
                            AND url_digest = (SELECT min(url_digest) FROM manifest_entry WHERE system_id = $1)""", recording.systemId(), recording.id())))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private List<ManifestAsset> told() {
        return manifests.assets(recording).await().atMost(Duration.ofSeconds(10));
    }
}
