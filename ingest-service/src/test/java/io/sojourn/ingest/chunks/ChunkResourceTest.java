package io.sojourn.ingest.chunks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.contracts.recordings.RecordingChunkHeaders;
import io.sojourn.ingest.Gzip;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("P1")
class ChunkResourceTest extends SliceTest {
    private static final String PROBLEM = "urn:sojourn:problem:";
    private static final String CHUNK = "[{\"type\":4,\"data\":{},\"timestamp\":1577836800000},"
            + "{\"type\":2,\"data\":{},\"timestamp\":1577836800500}]\n";
    private static final String PATH = "/v1/recordings/rec-1/chunks/3";

    @Test
    void publishesACompressedChunkAsItIs() {
        byte[] body = Gzip.of(CHUNK);

        chunk().header("Content-Encoding", "gzip")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(200)
                .body("success", equalTo(true));

        ConsumerRecord<String, byte[]> record = published();
        assertThat(record.value()).isEqualTo(body);
        assertThat(record.key()).isEqualTo(source.systemId() + "/rec-1");
    }

    @Test
    void describesAChunkWithTheClockCorrected() {
        Instant before = Instant.now();

        chunk().contentType("text/plain").body(CHUNK).post(PATH).then().statusCode(200);

        RecordingChunk chunk = RecordingChunkHeaders.read(published().headers());
        assertThat(chunk.sequence()).isEqualTo(3);
        assertThat(chunk.tabId()).isEqualTo("tab-1");
        assertThat(chunk.anonymousId()).isEqualTo("v-1");
        assertThat(chunk.events()).isEqualTo(2);
        assertThat(chunk.snapshot()).isTrue();
        assertThat(Duration.between(chunk.from(), chunk.to())).isEqualTo(Duration.ofMillis(500));
        assertThat(chunk.to().plusMillis(500)).isBetween(before.minusMillis(1), Instant.now());
        assertThat(Instant.ofEpochMilli(1577836800000L + chunk.clockOffsetMs())).isEqualTo(chunk.from());
    }

    @Test
    @Tag("P18")
    void saysWhenTheVisitorDidSomethingWithTheClockCorrected() {
        chunk().queryParam("activeFrom", 1577836800100L)
                .queryParam("activeTo", 1577836800300L)
                .body(Gzip.of(CHUNK))
                .post(PATH)
                .then()
                .statusCode(200);

        RecordingChunk chunk = RecordingChunkHeaders.read(published().headers());
        assertThat(chunk.activeFrom()).isEqualTo(Instant.ofEpochMilli(1577836800100L + chunk.clockOffsetMs()));
        assertThat(chunk.activeTo()).isEqualTo(Instant.ofEpochMilli(1577836800300L + chunk.clockOffsetMs()));
    }

    @Test
    void losesNoChunkInWhichTheClockWasSet() {
        chunk().queryParam("activeFrom", 1577836800100L)
                .queryParam("activeTo", 1793750400000L)
                .body(Gzip.of(CHUNK))
                .post(PATH)
                .then()
                .statusCode(200);

        RecordingChunk chunk = RecordingChunkHeaders.read(published().headers());
        assertThat(chunk.activeFrom()).isNull();
        assertThat(chunk.activeTo()).isNull();
    }

    @Test
    void compressesAPlainChunk() {
        chunk().contentType("text/plain").body(CHUNK).post(PATH).then().statusCode(200);

        assertThat(Gzip.text(published().value())).isEqualTo(CHUNK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/recordings/rec%201/chunks/3|from=1577836800000",
                "/v1/recordings/rec-1/chunks/-1|from=1577836800000",
                "/v1/recordings/rec-1/chunks/many|from=1577836800000",
                "/v1/recordings/rec-1/chunks/99999999999999999999|from=1577836800000",
                "/v1/recordings/rec-1/chunks/3|from=1577836801000&to=1577836800000",
                "/v1/recordings/rec-1/chunks/3|from=now",
                "/v1/recordings/rec-1/chunks/3|sentAt=0",
                "/v1/recordings/rec-1/chunks/3|events=7",
                "/v1/recordings/rec-1/chunks/3|activeFrom=1577836801000&activeTo=1577836800000",
                "/v1/recordings/rec-1/chunks/3|activeTo=1577836800000",
                "/v1/recordings/rec-1/chunks/3|activeFrom=never&activeTo=1577836800000",
                "/v1/recordings/rec-1/chunks/3|tabId=a%2Fb",
                "/v1/recordings/rec-1/chunks/3|anonymousId="
            })
    void refusesParametersWithoutSense(String path, String query) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .preemptive()
                .basic(writeKey(), "")
                .body(CHUNK)
                .post(path + "?" + (query.startsWith("anonymousId") ? "" : "anonymousId=v-1&") + query)
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "invalid-chunk"));
    }

    @Test
    void refusesABrokenGzipAndWhatIsNoChunk() {
        byte[] whole = Gzip.of(CHUNK);

        for (byte[] body : new byte[][] {
            Arrays.copyOf(whole, whole.length - 6),
            Arrays.copyOf(whole, whole.length + 6),
            Gzip.of("{}"),
            Gzip.of("[1]"),
            Gzip.of("[{\"type\":2"),
            {},
            "x".getBytes(UTF_8)
        }) {
            chunk().body(body).post(PATH).then().statusCode(400).body("type", equalTo(PROBLEM + "invalid-chunk"));
        }
    }

    @Test
    @Tag("G5")
    void refusesChunksThatAreTooLarge() {
        byte[] noise = new byte[4_300_000];
        new Random(1).nextBytes(noise);
        byte[] bomb = Gzip.of("[{\"type\":2,\"data\":\"" + " ".repeat(34_000_000) + "\",\"timestamp\":1577836800000}]");

        chunk().body(noise).post(PATH).then().statusCode(413).contentType("application/problem+json");
        chunk().body(bomb).post(PATH).then().statusCode(413).body("type", equalTo(PROBLEM + "body-too-large"));
    }

    @Test
    void takesALargeChunk() {
        byte[] letters = new byte[3_000_000];
        Random random = new Random(2);
        for (int index = 0; index < letters.length; index++) {
            letters[index] = (byte) (' ' + 3 + random.nextInt(50));
        }
        String text = new String(letters, UTF_8);

        chunk().header("Content-Encoding", "gzip")
                .body(Gzip.of("[{\"type\":2,\"data\":\"" + text + "\",\"timestamp\":1577836800000}]"))
                .post(PATH)
                .then()
                .statusCode(200);

        assertThat(published().value()).hasSizeGreaterThan(2_000_000);
    }

    @Test
    @Tag("P2")
    void refusesRecordingsOfASourceWithoutRecording() {
        Source without = TestSources.withoutRecording();
        topics.publish(without);

        RestAssured.given()
                .queryParam("writeKey", without.writeKeys().getFirst())
                .queryParam("anonymousId", "v-1")
                .body(CHUNK)
                .post(PATH)
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "recording-off"));
    }

    @Test
    @Tag("G1")
    void refusesARecordingForAnUnknownSource() {
        RestAssured.given()
                .queryParam("writeKey", "nobodys")
                .body(CHUNK)
                .post(PATH)
                .then()
                .statusCode(401)
                .body("type", equalTo(PROBLEM + "unknown-write-key"));
    }

    private RequestSpecification chunk() {
        return RestAssured.given()
                .contentType("application/octet-stream")
                .queryParam("writeKey", writeKey())
                .queryParam("anonymousId", "v-1")
                .queryParam("tabId", "tab-1")
                .queryParam("sentAt", 1577836801000L);
    }

    private ConsumerRecord<String, byte[]> published() {
        return topics.read(TopicName.RECORDINGS, 1, record -> record.key().startsWith(source.systemId() + "/"))
                .getFirst();
    }
}
