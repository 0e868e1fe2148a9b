package io.sojourn.ingest.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.contracts.assets.ManifestPart;
import io.sojourn.contracts.assets.ManifestPart.Entry;
import io.sojourn.contracts.assets.ManifestPart.Health;
import io.sojourn.contracts.assets.ManifestPart.Loss;
import io.sojourn.contracts.catalog.SourcePrivacy;
import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.contracts.recordings.RecordingChunkHeaders;
import io.sojourn.ingest.Gzip;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("P1")
class ManifestResourceTest extends SliceTest {
    private static final String PROBLEM = "urn:sojourn:problem:";
    private static final String PATH = "/v1/recordings/rec-1/assets";
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String PART = "{\"entries\":[{\"url\":\"https://shop.example/logo.png\",\"sha256\":\"" + HASH
            + "\"},{\"url\":\"blob:https://shop.example/6f1d\",\"lost\":\"blocked\"}],\"health\":{\"losses\":"
            + "[{\"reason\":\"too-large\",\"events\":3}],\"muted\":1,\"canvases\":2,\"foreignFrames\":3,"
            + "\"closedRoots\":4,\"steps\":[\"fewer-moves\"],\"lastSequence\":17}}";

    @Test
    @Tag("P17")
    void publishesAPart() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        part().body(PART).post(PATH).then().statusCode(200).body("success", equalTo(true));

        ConsumerRecord<String, byte[]> record = published();
        assertThat(record.key()).isEqualTo(source.systemId() + "/rec-1");
        ManifestPart part = MessageJson.read(record.value(), ManifestPart.class);
        assertThat(part.received()).isBetween(before, Instant.now());
        assertThat(part)
                .isEqualTo(new ManifestPart(
                        1,
                        source.systemId(),
                        source.id(),
                        "v-1",
                        "rec-1",
                        "tab-1",
                        2,
                        List.of(
                                new Entry("https://shop.example/logo.png", HASH, null),
                                new Entry("blob:https://shop.example/6f1d", null, AssetLoss.BLOCKED)),
                        new Health(List.of(new Loss("too-large", 3)), 1, 2, 3, 4, List.of("fewer-moves"), 17),
                        part.received()));
    }

    @Test
    void takesACompressedPart() {
        part().header("Content-Encoding", "gzip")
                .body(Gzip.of(PART))
                .post(PATH)
                .then()
                .statusCode(200);

        assertThat(message().entries()).hasSize(2);
    }

    @Test
    void refusesContentWithoutSenseAsAWhole() {
        part().body("{\"entries\":[{\"url\":\"http://a/b\",\"lost\":\"size\"},{\"url\":\"/logo.png\"}]}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "invalid-manifest"))
                .body("detail", containsString("one of them"))
                .body("errors[0].pointer", equalTo("/entries/1/sha256"))
                .body("errors[0].code", equalTo("required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rec%201|part=0&anonymousId=v|#recordingId",
                "rec-1|part=0&anonymousId=|#anonymousId",
                "rec-1|part=0|#anonymousId",
                "rec-1|part=0&anonymousId=v&tabId=a%2Fb|#tabId",
                "rec-1|anonymousId=v|#part",
                "rec-1|part=-1&anonymousId=v|#part",
                "rec-1|part=1000001&anonymousId=v|#part",
                "rec-1|part=first&anonymousId=v|#part"
            })
    void refusesParametersWithoutSense(String recording, String query, String pointer) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .preemptive()
                .basic(writeKey(), "")
                .body(PART)
                .post("/v1/recordings/" + recording + "/assets?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "invalid-manifest"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    @Tag("G5")
    void refusesWhatIsTooLarge() {
        part().body(PART + " ".repeat(256 * 1024))
                .post(PATH)
                .then()
                .statusCode(413)
                .body("type", equalTo(PROBLEM + "body-too-large"));
        part().body(Gzip.of(PART + " ".repeat(10_000_000)))
                .post(PATH)
                .then()
                .statusCode(413)
                .body("type", equalTo(PROBLEM + "body-too-large"));
    }

    @Test
    @Tag("G1")
    void refusesWhoIsNoSourceOrOnAnotherPage() {
        source = TestSources.of("https://shop.example");
        topics.publish(source);

        RestAssured.given()
                .queryParam("writeKey", "nobodys")
                .body(PART)
                .post(PATH)
                .then()
                .statusCode(401)
                .body("type", equalTo(PROBLEM + "unknown-write-key"));
        part().header("Origin", "https://other.example")
                .body(PART)
                .post(PATH)
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "origin-not-allowed"));
    }

    @Test
    @Tag("P2")
    void refusesManifestsOfASourceWithoutRecording() {
        source = TestSources.withoutRecording();
        topics.publish(source);

        part().body(PART)
                .post(PATH)
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "recording-off"))
                .body("detail", containsString("admin"));
    }

    @Test
    @Tag("W3")
    void keepsNothingOfWhoIsToBeLeftAlone() {
        part().header("Sec-GPC", "1")
                .body(PART)
                .post(PATH)
                .then()
                .statusCode(200)
                .body("refused", equalTo("global-privacy-control"));

        source = TestSources.with(TestSources.open(), new SourcePrivacy(false, true, false, true, Scrubbing.ALL));
        topics.publish(source);
        part().body(PART).post(PATH).then().statusCode(200).body("refused", equalTo("no-consent"));
        part().queryParam("consent", "granted")
                .header("DNT", "1")
                .body(PART)
                .post(PATH)
                .then()
                .statusCode(200)
                .body("refused", equalTo("do-not-track"));
        part().queryParam("consent", "granted")
                .body(PART)
                .post(PATH)
                .then()
                .statusCode(200)
                .body("refused", nullValue());
        assertThat(message().recordingId()).isEqualTo("rec-1");
    }

    @Test
    @Tag("W2")
    void namesTheRecordingOfAnAnonymousSourceAsItsChunksDo() {
        topics.publishSalts();
        source = TestSources.with(TestSources.open(), new SourcePrivacy(true, false, false, false, Scrubbing.ALL));
        topics.publish(source);

        part().header("User-Agent", "Mozilla/5.0 (Part)")
                .body(PART)
                .post(PATH)
                .then()
                .statusCode(200);
        part().header("User-Agent", "Mozilla/5.0 (Part)")
                .body("[{\"type\":4,\"timestamp\":1790000000000,\"data\":{}}]")
                .post("/v1/recordings/rec-1/chunks/0")
                .then()
                .statusCode(200);

        ManifestPart part = message();
        RecordingChunk chunk = RecordingChunkHeaders.read(
                topics.read(TopicName.RECORDINGS, 1, record -> record.key().startsWith(source.systemId() + "/"))
                        .getFirst()
                        .headers());
        assertThat(part.anonymousId()).isEqualTo(chunk.anonymousId()).startsWith("anon-");
        assertThat(part.recordingId()).isEqualTo(chunk.recordingId()).isNotEqualTo("rec-1");
        assertThat(part.tabId()).isEqualTo(chunk.tabId()).isNotEqualTo("tab-1");
    }

    private RequestSpecification part() {
        return RestAssured.given()
                .contentType("text/plain")
                .queryParam("writeKey", writeKey())
                .queryParam("anonymousId", "v-1")
                .queryParam("tabId", "tab-1")
                .queryParam("part", 2);
    }

    private ManifestPart message() {
        return MessageJson.read(published().value(), ManifestPart.class);
    }

    private ConsumerRecord<String, byte[]> published() {
        return topics.read(TopicName.MANIFESTS, 1, record -> record.key().startsWith(source.systemId() + "/"))
                .getFirst();
    }
}
