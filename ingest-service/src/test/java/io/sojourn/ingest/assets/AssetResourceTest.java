package io.sojourn.ingest.assets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.Asset;
import io.sojourn.contracts.assets.AssetHeaders;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.contracts.books.BooksMessage.What;
import io.sojourn.contracts.catalog.SourcePrivacy;
import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import io.sojourn.ingest.Hashes;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("P1")
class AssetResourceTest extends SliceTest {
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1);
    private static final int LARGEST = 4 * 1024 * 1024;

    @Test
    void publishesAnAssetAsItIs() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        asset("image/png").body(PNG).post(pathOf(PNG)).then().statusCode(200).body("success", equalTo(true));

        ConsumerRecord<String, byte[]> record = published();
        assertThat(record.value()).isEqualTo(PNG);
        assertThat(record.key()).isEqualTo(source.systemId() + "/" + Hashes.of(PNG));
        Asset asset = AssetHeaders.read(record.headers());
        assertThat(asset)
                .isEqualTo(new Asset(1, source.systemId(), source.id(), Hashes.of(PNG), "image/png", asset.received()));
        assertThat(asset.received()).isBetween(before, Instant.now());
    }

    @Test
    void takesAnAssetThatIsPut() {
        asset("image/png")
                .contentType("image/png")
                .body(PNG)
                .put(pathOf(PNG))
                .then()
                .statusCode(200)
                .body("success", equalTo(true));

        assertThat(published().value()).isEqualTo(PNG);
    }

    @Test
    void letsThePageReadTheAnswer() {
        asset("image/png")
                .header("Origin", "https://shop.example")
                .body(PNG)
                .put(pathOf(PNG))
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://shop.example");
    }

    /** As many pixels as nobody can show are a matter of who shows them. */
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("text/css", ""),
                Arguments.of("text/css", "body { background: url(a.png) } /* \u00e4 */"),
                Arguments.of(
                        "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' width='100000' height='100000'/>"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takesStyleSheetsAndDrawings(String type, String text) {
        byte[] body = text.getBytes(UTF_8);

        asset(type).body(body).post(pathOf(body)).then().statusCode(200);

        assertThat(published().value()).isEqualTo(body);
    }

    @Test
    void takesTheLargest() {
        byte[] large = noise(LARGEST);

        asset("image/png").body(large).post(pathOf(large)).then().statusCode(200);

        assertThat(published().value()).isEqualTo(large);
    }

    @Test
    @Tag("W3")
    void keepsNothingOfWhoIsToBeLeftAlone() {
        asset("image/png")
                .header("Sec-GPC", "1")
                .body(PNG)
                .post(pathOf(PNG))
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("refused", equalTo("global-privacy-control"));

        source = TestSources.with(TestSources.open(), new SourcePrivacy(false, false, false, true, Scrubbing.ALL));
        topics.publish(source);
        asset("image/png").body(PNG).post(pathOf(PNG)).then().statusCode(200).body("refused", equalTo("no-consent"));
        asset("image/png")
                .queryParam("consent", "granted")
                .body(PNG)
                .post(pathOf(PNG))
                .then()
                .statusCode(200)
                .body("refused", nullValue());
        assertThat(published().value()).isEqualTo(PNG);
    }

    @Test
    @Tag("G5")
    void takesAsMuchOfTheRateAsTenEvents() {
        source = TestSources.withRate(TestSources.open(), 1);
        topics.publish(source);
        String item = "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\"}";
        authorized()
                .body("{\"batch\":[" + (item + ",").repeat(2498) + item + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(200);

        asset("image/png")
                .body(PNG)
                .post(pathOf(PNG))
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(1));
        authorized().body(item).post("/v1/track").then().statusCode(200);
    }

    @Test
    @Tag("G6")
    void countsInMetricsAndInNoBooks() {
        asset("image/png").body(PNG).post(pathOf(PNG)).then().statusCode(200);
        asset("image/jpeg").body(PNG).post(pathOf(PNG)).then().statusCode(415);
        authorized()
                .body("{\"event\":\"x\",\"userId\":\"u\"}")
                .post("/v1/track")
                .then()
                .statusCode(200);

        String metrics = RestAssured.get("/metrics").asString();
        assertThat(metrics.lines().filter(line -> line.contains(source.id())))
                .contains(
                        "sojourn_ingest_assets_total{outcome=\"accepted\",reason=\"\",source=\"" + source.id()
                                + "\"} 1.0",
                        "sojourn_ingest_assets_total{outcome=\"refused\",reason=\"asset-type\",source=\"" + source.id()
                                + "\"} 1.0");
        assertThat(books()).extracting(BooksMessage::what).containsOnly(What.EVENTS);
    }

    private RequestSpecification asset(String type) {
        return RestAssured.given()
                .contentType("text/plain")
                .queryParam("writeKey", writeKey())
                .queryParam("type", type);
    }

    private static String pathOf(byte[] content) {
        return "/v1/assets/" + Hashes.of(content);
    }

    /** A picture as it begins, and noise. */
    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(3).nextBytes(bytes);
        System.arraycopy(PNG, 0, bytes, 0, PNG.length);
        return bytes;
    }

    private ConsumerRecord<String, byte[]> published() {
        List<ConsumerRecord<String, byte[]>> records =
                topics.read(TopicName.ASSETS, 1, record -> record.key().startsWith(source.systemId() + "/"));
        return records.getFirst();
    }
}
