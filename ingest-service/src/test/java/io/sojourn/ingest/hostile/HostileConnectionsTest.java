package io.sojourn.ingest.hostile;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no HTTP client would send. */
@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("G5")
class HostileConnectionsTest extends SliceTest {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String EVENT = "{\"event\":\"x\",\"userId\":\"u\"}";

    @TestHTTPResource("/")
    URI service;

    @Test
    void refusesABodyInChunksAsSoonAsItIsTooLarge() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        String answer = exchange(head("/v1/batch", "Transfer-Encoding: chunked") + chunk.repeat(20));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:sojourn:problem:body-too-large");
    }

    @Test
    void takesABodyInChunks() throws IOException {
        String answer = exchange(head("/v1/track", "Transfer-Encoding: chunked") + Integer.toHexString(EVENT.length())
                + "\r\n" + EVENT + "\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("{\"success\":true}");
    }

    @Test
    void refusesABodyThatIsAnnouncedTooLargeBeforeItComes() throws IOException {
        assertThat(exchange(head("/v1/batch", "Content-Length: 99999999999")))
                .startsWith("HTTP/1.1 413")
                .contains("urn:sojourn:problem:body-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: abc",
                "Content-Length: -1",
                "Content-Length: 5\r\nContent-Length: 6",
                "Transfer-Encoding: chunked\r\nX: \0",
                "Origin: https://a.test\rSet-Cookie: a=b\r\nContent-Length: 0",
                "Content-Length: 0\r\n : x"
            })
    void refusesHeadersThatHaveNoSense(String headers) throws IOException {
        assertThat(exchange(head("/v1/batch", headers)))
                .startsWith("HTTP/1.1 4")
                .doesNotContainIgnoringCase("\nset-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/%zz",
                "/v1/batch?writeKey=%zz",
                "/v1/batch?writeKey=a%0d%0aSet-Cookie:%20a=b",
                "/v1/batch?%00=%00&writeKey=%00",
                "/v1/../v1/batch",
                "/v1//batch",
                "/v1/recordings/%0d%0a/chunks/0?writeKey=x",
                "/v1/recordings/r/chunks/%zz?writeKey=x"
            })
    void refusesPathsAndQueriesThatHaveNoSense(String path) throws IOException {
        String answer =
                exchange("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("\nset-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/batch?writeKey=no-such-key",
                "/v1/recordings/r/chunks/0",
                "/v1/recordings/r/chunks/0?writeKey=x"
            })
    void refusesALongBodyOfAStrangerBeforeItComes(String path) throws IOException {
        String answer = exchange("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 401").contains("urn:sojourn:problem:unknown-write-key");
    }

    @Test
    @Tag("G6")
    void countsALongBodyOfAForeignPageAsTheSources() throws IOException {
        Source elsewhere = TestSources.of("https://shop.example");
        topics.publish(elsewhere);

        String answer =
                exchange("POST /v1/batch?writeKey=" + elsewhere.writeKeys().getFirst()
                        + " HTTP/1.1\r\nHost: x\r\nOrigin: https://other.example\r\nContent-Length: 900000\r\n\r\n{");

        assertThat(answer)
                .startsWith("HTTP/1.1 403")
                .containsIgnoringCase("access-control-allow-origin: https://other.example");
        given().get("/metrics")
                .then()
                .body(containsString(
                        "sojourn_ingest_requests_total{outcome=\"refused\",reason=\"origin-not-allowed\",source=\""
                                + elsewhere.id() + "\"} 1.0"));
    }

    @Test
    void forgetsWhoGoesAwayInTheMiddle() throws IOException {
        for (int i = 0; i < 200; i++) {
            try (Socket socket = connect()) {
                socket.getOutputStream()
                        .write((head("/v1/batch", "Content-Length: 900000") + "x".repeat(300_000))
                                .getBytes(ISO_8859_1));
            }
        }

        authorized().body(EVENT).post("/v1/track").then().statusCode(200);
    }

    private String head(String path, String headers) {
        return "POST " + path + "?writeKey=" + writeKey() + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers
                + "\r\n\r\n";
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }
}
