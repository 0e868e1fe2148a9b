package io.sojourn.playback.assets;

import static io.sojourn.playback.Broker.eventually;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.Asset;
import io.sojourn.contracts.assets.AssetHeaders;
import io.sojourn.contracts.assets.AssetIndexMessage;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.encryption.SystemKeys;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P1")
class AssetsConsumerTest {
    private static final byte[] CSS = "body { background: url(paper.png) }".getBytes(UTF_8);
    private static final byte[] IMAGE = "not a real image, but nobody looks into it here".getBytes(UTF_8);

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();

    @Inject
    AssetService assets;

    @Inject
    SystemKeys systemKeys;

    @Inject
    MongoClient mongo;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void keepsAnAssetAndTellsOfIt() {
        Asset asset = visit.asset("text/css", CSS);

        broker.send(asset, CSS);

        eventually(() -> assertThat(told(asset)).containsExactly(new AssetIndexMessage(1, "text/css", CSS.length)));
        assertThat(content(asset)).hasValueSatisfying(kept -> {
            assertThat(kept.type()).isEqualTo("text/css");
            assertThat(kept.content()).isEqualTo(CSS);
        });
    }

    @Test
    void changesNothingWhenAnAssetComesTwice() {
        double duplicatesBefore = counted("duplicate");
        Asset asset = visit.asset("image/png", IMAGE);
        broker.send(asset, IMAGE);
        eventually(() -> assertThat(told(asset)).hasSize(1));
        byte[] stored = blob(asset);

        broker.send(asset, IMAGE);
        broker.send(visit.asset("image/gif", IMAGE), IMAGE);

        eventually(() -> assertThat(counted("duplicate")).isEqualTo(duplicatesBefore + 2));
        assertThat(told(asset)).hasSize(1);
        assertThat(blob(asset)).isEqualTo(stored);
        assertThat(content(asset).orElseThrow().type()).isEqualTo("image/png");
    }

    @Test
    void refusesWhatIsNoAssetAndGoesOn() {
        Asset asset = visit.asset("image/png", IMAGE);
        Asset page = visit.asset("text/html", CSS);
        Headers incomplete = AssetHeaders.write(asset);
        incomplete.remove("asset-type");
        broker.send(asset, CSS);
        broker.sendAsset(asset.key(), incomplete, IMAGE);
        broker.sendAsset(asset.key(), AssetHeaders.write(page), CSS);
        broker.send(asset, new byte[0]);
        broker.send(page, CSS);
        broker.send(asset, IMAGE);

        eventually(() -> assertThat(told(asset)).hasSize(1));
        eventually(() -> assertThat(broker.deadLetters(TopicName.ASSETS, asset.key()))
                .containsExactly(
                        "The content has another hash than the asset",
                        "The asset header asset-type is missing",
                        "The record's key is not the asset's: " + page.key(),
                        "The asset has no content"));
        eventually(() -> assertThat(broker.deadLetters(TopicName.ASSETS, page.key()))
                .containsExactly("Assets have no such type: text/html"));
        assertThat(content(page)).isEmpty();
        assertThat(content(asset).orElseThrow().content()).isEqualTo(IMAGE);
    }

    @Test
    @Tag("P14")
    void storesNothingThatCanBeReadWithoutTheKey() {
        Asset asset = visit.asset("text/css", CSS);
        broker.send(asset, CSS);
        eventually(() -> assertThat(told(asset)).hasSize(1));

        assertThat(new String(blob(asset), ISO_8859_1)).doesNotContain("background");
    }

    @Test
    @Tag("P14")
    void canReadNothingOfASystemAfterItsKeyIsDestroyed() {
        Asset asset = visit.asset("text/css", CSS);
        Visit other = Visit.random();
        broker.send(asset, CSS);
        broker.send(other.asset("text/css", CSS), CSS);
        eventually(() -> assertThat(content(asset)).isPresent());
        eventually(() -> assertThat(content(other.asset("text/css", CSS))).isPresent());

        systemKeys.destroy(visit.systemId()).await().atMost(Duration.ofSeconds(10));

        assertThat(content(asset)).isEmpty();
        assertThat(content(other.asset("text/css", CSS))).isPresent();
        broker.send(visit.asset("image/png", IMAGE), IMAGE);
        eventually(() -> assertThat(broker.deadLetters(
                        TopicName.ASSETS, visit.asset("image/png", IMAGE).key()))
                .containsExactly("All that the system had was erased"));
    }

    private Optional<AssetContent> content(Asset asset) {
        return assets.content(new AssetId(asset.systemId(), asset.sha256()))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private byte[] blob(Asset asset) {
        BsonDocument blob = mongo.getDatabase("sojourn_playback")
                .getCollection("assets", BsonDocument.class)
                .find(Filters.eq("_id", asset.key()))
                .first();
        return blob.getBinary("content").getData();
    }

    private List<AssetIndexMessage> told(Asset asset) {
        return broker.records(TopicName.ASSET_INDEX).stream()
                .filter(record -> record.key().equals(asset.key()))
                .map(record -> MessageJson.read(record.value(), AssetIndexMessage.class))
                .toList();
    }

    private double counted(String outcome) {
        return metrics.counter("sojourn.playback.assets", "outcome", outcome).count();
    }
}
