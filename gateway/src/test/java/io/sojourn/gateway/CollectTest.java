package io.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the collect API's clients send reaches ingest-service as it is, without sign-in. */
@QuarkusTest
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = StubIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class CollectTest {
    private static final int MIB = 1024 * 1024;

    @Test
    void passesEventsOnWithTheirKeyAndOrigin() {
        JsonPath seen = given().header("Authorization", "Basic a2V5Og==")
                .header("Origin", "https://app.example")
                .header("Content-Encoding", "gzip")
                .header("Cookie", "visitor=1")
                .body(new byte[1000])
                .post("/v1/batch?a=1")
                .jsonPath();

        assertThat(seen.getString("service")).isEqualTo("ingest");
        assertThat(seen.getString("uri")).isEqualTo("/v1/batch?a=1");
        assertThat(seen.getInt("bodyLength")).isEqualTo(1000);
        assertThat(seen.getString("headers.authorization")).isEqualTo("Basic a2V5Og==");
        assertThat(seen.getString("headers.origin")).isEqualTo("https://app.example");
        assertThat(seen.getString("headers.content-encoding")).isEqualTo("gzip");
        assertThat(seen.getString("headers.cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    @Tag("P1")
    void passesAssetsOn(String method) {
        String path = "/v1/assets/" + "0".repeat(64) + "?writeKey=key&type=image%2Fpng";

        JsonPath seen = given().urlEncodingEnabled(false)
                .contentType("text/plain")
                .header("Origin", "https://app.example")
                .body(new byte[1000])
                .request(method, path)
                .jsonPath();

        assertThat(seen.getString("service")).isEqualTo("ingest");
        assertThat(seen.getString("method")).isEqualTo(method);
        assertThat(seen.getString("uri")).isEqualTo(path);
        assertThat(seen.getInt("bodyLength")).isEqualTo(1000);
    }

    @Test
    @Tag("P1")
    void leavesItToTheServiceWhoMayPutAssets() {
        given().header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "PUT")
                .options("/v1/assets/" + "0".repeat(64))
                .then()
                .statusCode(200)
                .body("service", equalTo("ingest"));
        given().put("/v1/assets/missing").then().statusCode(405).header("Allow", "OPTIONS, POST");
    }

    @Test
    @Tag("W1")
    void tellsTheClientsOwnAddressWhateverItClaims() {
        JsonPath seen = given().header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .body("{}")
                .post("/v1/t")
                .jsonPath();

        assertThat(seen.getString("headers.x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(seen.getString("headers.x-forwarded-host"))
                .isEqualTo(URI.create(Surroundings.publicUrl()).getAuthority());
        assertThat(seen.getString("headers.x-forwarded-proto")).isEqualTo("http");
        assertThat(seen.getString("headers.forwarded")).isNull();
    }

    @Test
    void isNotTouchedBySignIn() {
        given().header("Authorization", "Bearer garbage")
                .cookie("q_session", "garbage")
                .post("/v1/p")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", nullValue())
                .header("Cross-Origin-Resource-Policy", nullValue());
    }

    @Test
    void servesTheRecordersScript() {
        assertThat(given().get("/sojourn.js").jsonPath().getString("uri")).isEqualTo("/sojourn.js");
        assertThat(given().get("/recorder/part.js").jsonPath().getString("service"))
                .isEqualTo("ingest");
    }

    @Test
    void passesOnWhatAServiceHasCompressedAsItIs() {
        given().header("Accept-Encoding", "gzip")
                .get("/sojourn.js?compressed")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .body(equalTo("let recorder"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sojourn.js?cached", "/recorder/part.js?cached"})
    void leavesItToTheServiceHowLongTheRecordersScriptIsKept(String script) {
        given().get(script)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .header("ETag", EchoService.VERSION);
        given().header("If-None-Match", EchoService.VERSION)
                .get(script)
                .then()
                .statusCode(304)
                .header("Cache-Control", "public, max-age=300")
                .header("ETag", EchoService.VERSION)
                .body(equalTo(""));
    }

    @Test
    @Tag("G5")
    void refusesABodyThatSaysThatItIsTooLarge() {
        given().header("Origin", "https://app.example")
                .body(new byte[MIB + 1])
                .post("/v1/batch")
                .then()
                .statusCode(413)
                .header("Access-Control-Allow-Origin", equalTo("https://app.example"))
                .body("type", equalTo("urn:sojourn:problem:body-too-large"));
    }

    @Test
    @Tag("G5")
    void refusesABodyThatTurnsOutTooLarge() throws Exception {
        HttpResponse<String> answer = chunked("/v1/batch", 3 * MIB);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.example");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("urn:sojourn:problem:body-too-large", "\"title\":", "\"detail\":", "\"traceId\":");
    }

    @Test
    @Tag("G5")
    void saysWhatAServiceRefusesWithoutAWord() {
        given().header("Origin", "https://app.example")
                .body("{}")
                .post("/v1/batch?silent413")
                .then()
                .statusCode(413)
                .header("Access-Control-Allow-Origin", equalTo("https://app.example"))
                .body("type", equalTo("urn:sojourn:problem:body-too-large"))
                .body("detail", notNullValue())
                .body("traceId", notNullValue());
    }

    @Test
    void streamsABodyOfUnknownLength() throws Exception {
        HttpResponse<String> answer = chunked("/v1/batch", MIB / 2);

        assertThat(answer.body()).contains("\"bodyLength\":" + MIB / 2);
    }

    @Test
    void passesAnAnswerOnThatComesBeforeTheBody() throws Exception {
        assertThat(chunked("/v1/batch?refused", MIB / 2).statusCode()).isEqualTo(409);
    }

    private static HttpResponse<String> chunked(String path, int length) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(Surroundings.publicUrl() + path))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Origin", "https://app.example")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length])))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void doesNotCompressAnAnswerThatFitsIntoAPacket() {
        given().header("Accept-Encoding", "gzip")
                .body("{}")
                .post("/v1/track")
                .then()
                .statusCode(200)
                .header("Content-Encoding", nullValue())
                .header("Content-Length", notNullValue());
    }
}
