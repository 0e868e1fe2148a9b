package io.sojourn.ingest.assets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.sojourn.ingest.Gzip;
import io.sojourn.ingest.Hashes;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Assets that are not taken, each with what its sender is told. */
@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("P1")
class RefusedAssetsTest extends SliceTest {
    private static final String PROBLEM = "urn:sojourn:problem:";
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1);
    private static final byte[] HTML = "<html><script>1</script></html>".getBytes(UTF_8);

    @Test
    @Tag("G5")
    void refusesWhatIsTooLarge() {
        byte[] tooLarge = Arrays.copyOf(PNG, 5 * 1024 * 1024);

        asset("image/png")
                .body(tooLarge)
                .post(pathOf(tooLarge))
                .then()
                .statusCode(413)
                .body("type", equalTo(PROBLEM + "body-too-large"));
    }

    static Stream<Arguments> wrongHashes() {
        return Stream.of(
                Arguments.of("of another content", "0".repeat(64), PNG),
                Arguments.of("of what was cut on its way", Hashes.of(PNG), Arrays.copyOf(PNG, PNG.length - 1)),
                Arguments.of("of what has more", Hashes.of(PNG), Arrays.copyOf(PNG, PNG.length + 1)),
                Arguments.of("in capitals", Hashes.of(PNG).toUpperCase(Locale.ROOT), PNG),
                Arguments.of("too short", Hashes.of(PNG).substring(1), PNG),
                Arguments.of("none", "logo.png", PNG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongHashes")
    void refusesAWrongHash(String name, String hash, byte[] body) {
        asset("image/png")
                .body(body)
                .post("/v1/assets/" + hash)
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "asset-hash"))
                .body("detail", containsString("SHA-256"));
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                Arguments.of("text/html", HTML),
                Arguments.of("image/png", HTML),
                Arguments.of("image/jpeg", PNG),
                Arguments.of("image/svg+xml", HTML),
                Arguments.of("text/css", new byte[] {(byte) 0xff, (byte) 0xfe}),
                Arguments.of("video/mp4", "\0\0\0\u0018ftypmp42".getBytes(ISO_8859_1)),
                Arguments.of("", PNG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTypes")
    void refusesAWrongType(String type, byte[] body) {
        asset(type)
                .body(body)
                .post(pathOf(body))
                .then()
                .statusCode(415)
                .body("type", equalTo(PROBLEM + "asset-type"))
                .body("detail", containsString("type"));
    }

    @Test
    void refusesAnAssetOfWhichNoTypeIsStated() {
        RestAssured.given()
                .queryParam("writeKey", writeKey())
                .contentType("image/png")
                .body(PNG)
                .post(pathOf(PNG))
                .then()
                .statusCode(415)
                .body("type", equalTo(PROBLEM + "asset-type"))
                .body("detail", containsString("image/png, image/jpeg"));
    }

    @Test
    void takesNoEncodedBody() {
        byte[] zipped = Gzip.of(PNG);

        asset("image/png")
                .header("Content-Encoding", "gzip")
                .body(zipped)
                .post(pathOf(zipped))
                .then()
                .statusCode(415)
                .body("type", equalTo(PROBLEM + "unsupported-body"));
    }

    @Test
    @Tag("G1")
    void refusesWhoIsNoSourceOrOnAnotherPage() {
        source = TestSources.of("https://shop.example");
        topics.publish(source);

        RestAssured.given()
                .queryParam("writeKey", "nobodys")
                .queryParam("type", "image/png")
                .body(PNG)
                .post(pathOf(PNG))
                .then()
                .statusCode(401)
                .body("type", equalTo(PROBLEM + "unknown-write-key"));
        asset("image/png")
                .header("Origin", "https://other.example")
                .body(PNG)
                .post(pathOf(PNG))
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "origin-not-allowed"));
    }

    @Test
    void refusesWhatIsNoPathOfAnAsset() {
        asset("image/png")
                .body(PNG)
                .post(pathOf(PNG) + "/more")
                .then()
                .statusCode(404)
                .body("type", equalTo(PROBLEM + "unknown-call"));
    }

    @Test
    @Tag("P2")
    void refusesAssetsOfASourceWithoutRecording() {
        source = TestSources.withoutRecording();
        topics.publish(source);

        asset("image/png")
                .body(PNG)
                .post(pathOf(PNG))
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "recording-off"));
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
}
