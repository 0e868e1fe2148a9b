package io.sojourn.ingest.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.assets.Asset;
import io.sojourn.contracts.assets.AssetIndexMessage;
import io.sojourn.ingest.Gzip;
import io.sojourn.ingest.Hashes;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.ingest.knownassets.KnownAssets;
import io.sojourn.testing.KafkaTestResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("P1")
class MissingAssetsTest extends SliceTest {
    private static final String PROBLEM = "urn:sojourn:problem:";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LOGO = hash("logo");
    private static final String STYLE = hash("style");
    private static final String FONT = hash("font");

    @Inject
    KnownAssets known;

    @Test
    void namesThoseThatAreNotKeptInTheOrderOfTheQuestion() {
        keep(STYLE);

        ask(FONT, STYLE, LOGO, FONT)
                .statusCode(200)
                .body("missing", contains(FONT, LOGO))
                .body("refused", nullValue());
    }

    @Test
    void namesThemAgainOnceTheyAreRemoved() {
        keep(STYLE);
        keep(LOGO);

        topics.publish(TopicName.ASSET_INDEX, Asset.keyOf(source.systemId(), STYLE), null);
        await().atMost(PATIENCE).until(() -> !known.contains(source.systemId(), STYLE));

        ask(STYLE, LOGO).body("missing", contains(STYLE));
    }

    @Test
    @Tag("G2")
    void knowsNothingOfOtherSystems() {
        keep(STYLE);
        source = TestSources.open();
        topics.publish(source);

        ask(STYLE).body("missing", contains(STYLE));
    }

    @Test
    void takesTheLargestQuestionAndOneOfNothing() {
        String[] many =
                IntStream.range(0, 500).mapToObj(i -> hash("asset " + i)).toArray(String[]::new);

        ask(many).statusCode(200).body("missing", hasSize(500));
        ask().statusCode(200).body("missing", empty());
    }

    @Test
    void takesACompressedQuestion() {
        question()
                .header("Content-Encoding", "gzip")
                .body(Gzip.of("{\"sha256\":[\"" + LOGO + "\"]}"))
                .post("/v1/assets/missing")
                .then()
                .statusCode(200)
                .body("missing", contains(LOGO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/sha256|wrong-type",
                "{\"sha256\":\"a\"}|/sha256|wrong-type",
                "{\"sha256\":[\"a\"]}|/sha256/0|not-a-hash",
                "{\"sha256\":[null]}|/sha256/0|not-a-hash",
                "{\"sha256\":[17]}|/sha256/0|not-a-hash",
                "[]|''|wrong-type",
                "{\"sha256\":[|''|malformed-json",
                "{}{}|''|malformed-json",
                "''|''|malformed-json"
            })
    void refusesWhatIsNoQuestion(String body, String pointer, String code) {
        question()
                .body(body)
                .post("/v1/assets/missing")
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "malformed-body"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    @Tag("G5")
    void refusesTooLargeAQuestion() {
        String[] tooMany =
                IntStream.range(0, 501).mapToObj(i -> hash("asset " + i)).toArray(String[]::new);

        ask(tooMany).statusCode(400).body("errors[0].code", equalTo("too-many"));
        question()
                .body("x".repeat(70_000))
                .post("/v1/assets/missing")
                .then()
                .statusCode(413)
                .body("type", equalTo(PROBLEM + "body-too-large"));
        question()
                .body(Gzip.of(" ".repeat(1_000_000)))
                .post("/v1/assets/missing")
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
                .body("{\"sha256\":[]}")
                .post("/v1/assets/missing")
                .then()
                .statusCode(401)
                .body("type", equalTo(PROBLEM + "unknown-write-key"));
        question()
                .header("Origin", "https://other.example")
                .body("{\"sha256\":[]}")
                .post("/v1/assets/missing")
                .then()
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "origin-not-allowed"));
    }

    @Test
    @Tag("P2")
    void refusesASourceWithoutRecording() {
        source = TestSources.withoutRecording();
        topics.publish(source);

        ask(LOGO).statusCode(403).body("type", equalTo(PROBLEM + "recording-off"));
    }

    @Test
    @Tag("W3")
    void wantsNothingOfWhoIsToBeLeftAlone() {
        question()
                .header("Sec-GPC", "1")
                .body("{\"sha256\":[\"" + LOGO + "\"]}")
                .post("/v1/assets/missing")
                .then()
                .statusCode(200)
                .body("missing", empty())
                .body("refused", equalTo("global-privacy-control"));
    }

    private void keep(String sha256) {
        topics.publish(
                TopicName.ASSET_INDEX,
                Asset.keyOf(source.systemId(), sha256),
                MessageJson.write(new AssetIndexMessage(AssetIndexMessage.VERSION, "image/png", 17)));
        await().atMost(PATIENCE).until(() -> known.contains(source.systemId(), sha256));
    }

    private ValidatableResponse ask(String... hashes) {
        String list = Stream.of(hashes).map(hash -> '"' + hash + '"').collect(Collectors.joining(","));
        return question()
                .body("{\"sha256\":[" + list + "]}")
                .post("/v1/assets/missing")
                .then();
    }

    private RequestSpecification question() {
        return RestAssured.given().contentType("text/plain").queryParam("writeKey", writeKey());
    }

    private static String hash(String content) {
        return Hashes.of(content.getBytes(UTF_8));
    }
}
