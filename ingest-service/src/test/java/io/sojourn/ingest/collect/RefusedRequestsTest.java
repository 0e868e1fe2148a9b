package io.sojourn.ingest.collect;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.Gzip;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
class RefusedRequestsTest extends SliceTest {
    private static final String PROBLEM = "urn:sojourn:problem:";
    private static final String EVENT = "{\"event\":\"Paid\",\"userId\":\"u\"}";

    @Override
    protected Source source() {
        return TestSources.of("https://shop.example");
    }

    @ParameterizedTest
    @Tag("G4")
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "null",
                "17",
                "\"text\"",
                "[]",
                "{\"batch\":[{]}",
                "{\"batch\":[{}",
                "{\"batch\":[]} x",
                "{\"batch\":[NaN]}",
                "{'batch':[]}",
                "{\"batch\":{}}",
                "{\"batch\":null}",
                "{\"batch\":17}",
                "{}",
                "{\"batch\":[],\"context\":7}",
                "{\"batch\":[],\"sentAt\":\"later\"}",
                "{\"batch\":[],\"sentAt\":[]}",
                "{\"batch\":[1e]}",
                "{\"batch\":[\"\\ud8\"]}",
                "<batch/>"
            })
    void refusesABodyThatIsNoBatch(String body) {
        authorized()
                .body(body)
                .post("/v1/batch")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + "malformed-body"))
                .body("traceId", notNullValue())
                .body("detail", notNullValue());
    }

    @ParameterizedTest
    @Tag("G4")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"userId\":\"u\"}|/event|required",
                "{\"event\":\"x\"}|/anonymousId|required",
                "{\"event\":7,\"userId\":\"u\"}|/event|wrong-type",
                "{\"event\":\" \",\"userId\":\"u\"}|/event|required",
                "{\"event\":\"x\",\"userId\":{}}|/userId|wrong-type",
                "{\"event\":\"x\",\"userId\":1.5}|/userId|wrong-type",
                "{\"event\":\"x\",\"userId\":true}|/userId|wrong-type",
                "{\"event\":\"x\",\"userId\":\"a\\nb\"}|/userId|control-character",
                "{\"event\":\"x\",\"anonymousId\":[]}|/anonymousId|wrong-type",
                "{\"event\":\"x\",\"userId\":\"u\",\"properties\":[1]}|/properties|wrong-type",
                "{\"event\":\"x\",\"userId\":\"u\",\"properties\":\"x\"}|/properties|wrong-type",
                "{\"event\":\"x\",\"userId\":\"u\",\"context\":3}|/context|wrong-type",
                "{\"event\":\"x\",\"userId\":\"u\",\"timestamp\":\"now\"}|/timestamp|not-a-time",
                "{\"event\":\"x\",\"userId\":\"u\",\"timestamp\":{}}|/timestamp|wrong-type",
                "{\"event\":\"x\",\"userId\":\"u\",\"timestamp\":1}|/timestamp|time-out-of-range",
                "{\"event\":\"x\",\"userId\":\"u\",\"sentAt\":\"1970-01-01T00:00:00Z\"}|/sentAt|time-out-of-range",
                "{\"event\":\"x\",\"userId\":\"u\",\"properties\":{\"n\":1e999}}|/properties/n|number-too-large",
                "{\"event\":\"x\",\"userId\":\"u\",\"properties\":{\"n\":[\"\\u0000\"]}}|/properties/n/0|nul-character",
                "{\"event\":\"x\",\"userId\":\"undefined\",\"anonymousId\":\"null\"}|/anonymousId|required"
            })
    void namesTheFieldThatIsWrong(String body, String pointer, String code) {
        authorized()
                .body(body)
                .post("/v1/track")
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "nothing-accepted"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", notNullValue());
    }

    @ParameterizedTest
    @Tag("X5")
    @ValueSource(strings = {"\"purchase\"", "\"TRACK\"", "null", "7", "{}"})
    void refusesAnUnknownTypeOfCall(String type) {
        authorized()
                .body("{\"batch\":[{\"event\":\"x\",\"userId\":\"u\",\"type\":" + type + "}]}")
                .post("/v1/batch")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/batch/0/type"));
    }

    @Test
    @Tag("G4")
    void refusesNestingWithoutEnd() {
        authorized()
                .contentType("text/plain")
                .body("{\"batch\":" + "[".repeat(20_000))
                .post("/v1/batch")
                .then()
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "malformed-body"));
    }

    @Test
    @Tag("G1")
    void refusesAnUnknownOrMissingWriteKey() {
        given().auth()
                .preemptive()
                .basic("nobodys", "")
                .body(EVENT)
                .post("/v1/track")
                .then()
                .statusCode(401);
        given().header("Authorization", "Basic %%%")
                .body(EVENT)
                .post("/v1/track")
                .then()
                .statusCode(401);
        given().queryParam("writeKey", "nobodys")
                .body(EVENT)
                .post("/v1/track")
                .then()
                .statusCode(401);
        given().body(EVENT)
                .post("/v1/track")
                .then()
                .statusCode(401)
                .body("type", equalTo(PROBLEM + "unknown-write-key"));
    }

    @Test
    @Tag("G1")
    void refusesAPageOfAForeignOriginSuchThatItCanReadWhy() {
        authorized()
                .header("Origin", "https://evil.test")
                .body(EVENT)
                .post("/v1/track")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", "https://evil.test")
                .header("Access-Control-Allow-Credentials", equalTo(null))
                .header("Vary", "Origin")
                .body("type", equalTo(PROBLEM + "origin-not-allowed"));
        given().header("Origin", "https://evil.test")
                .get("/v1/projects/" + writeKey() + "/settings")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", "https://evil.test");
    }

    @ParameterizedTest
    @Tag("G1")
    @CsvSource({"/v1/track?writeKey=nobodys,401", "/v1/purchase,404", "/v1/batch?writeKey=nobodys,401"})
    void letsAnyPageReadWhyItsRequestIsOfNoUse(String path, int status) {
        given().header("Origin", "https://anywhere.example")
                .body("{}")
                .post(path)
                .then()
                .statusCode(status)
                .header("Access-Control-Allow-Origin", "https://anywhere.example");
    }

    @Test
    @Tag("G1")
    void letsAPageOfAnAllowedOriginReadEveryAnswer() {
        authorized()
                .header("Origin", "https://shop.example")
                .body("{\"event\":7}")
                .post("/v1/track")
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .header("Vary", "Origin");
    }

    @Test
    @Tag("G5")
    void refusesBodiesThatAreTooLarge() {
        String event = "{\"event\":\"x\",\"userId\":\"u\",\"properties\":{\"a\":\"%s\"}}";

        authorized()
                .body(event.formatted("x".repeat(33_000)))
                .post("/v1/track")
                .then()
                .statusCode(413);
        authorized()
                .body(event.formatted("x".repeat(1_100_000)))
                .post("/v1/track")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + "body-too-large"));
    }

    @Test
    @Tag("G5")
    void refusesAGzipBomb() {
        authorized()
                .header("Content-Encoding", "gzip")
                .body(Gzip.of(new byte[100_000_000]))
                .post("/v1/batch")
                .then()
                .statusCode(413)
                .body("type", equalTo(PROBLEM + "body-too-large"));
    }

    @Test
    @Tag("G4")
    void refusesABrokenGzip() {
        byte[] whole = Gzip.of("{\"batch\":[" + EVENT + "]}");

        for (byte[] broken :
                new byte[][] {Arrays.copyOf(whole, 20), Arrays.copyOf(whole, whole.length - 4), {1, 2, 3}}) {
            authorized()
                    .header("Content-Encoding", "gzip")
                    .body(broken)
                    .post("/v1/batch")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo(PROBLEM + "malformed-body"));
        }
    }

    @Test
    @Tag("G4")
    void refusesTypesAndEncodingsThatItDoesNotUnderstand() {
        authorized()
                .contentType("application/xml")
                .body("<x/>")
                .post("/v1/batch")
                .then()
                .statusCode(415);
        authorized()
                .header("Content-Encoding", "br")
                .body(EVENT)
                .post("/v1/track")
                .then()
                .statusCode(415)
                .body("type", equalTo(PROBLEM + "unsupported-body"));
    }

    @Test
    @Tag("G4")
    void knowsNoOtherCalls() {
        authorized()
                .body(EVENT)
                .post("/v1/purchase")
                .then()
                .statusCode(404)
                .body("type", equalTo(PROBLEM + "unknown-call"));
    }
}
