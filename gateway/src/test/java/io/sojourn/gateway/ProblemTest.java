package io.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is refused at the door, the answer says what to do, and by what it is found in the logs. */
@QuarkusTest
@Tag("G4")
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = StubIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ProblemTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, 404",
        "GET, /nothing.js, 404",
        "POST, /nothing, 404",
        "GET, /metrics, 404",
        "POST, /login, 405",
        "GET, /v1/batch, 405",
        "PUT, /sojourn.js, 405",
        "POST, /openapi, 405",
        "DELETE, /api/v1/systems/shop/sessions, 405",
        "POST, /api/v1/me, 405",
        "POST, /v1/batch?silent413, 413",
        "GET, /logout, 403",
        "GET, /api/v1/systems/shop/sessions, 404",
        "GET, /api/v1/systems/shop/sessions/1/summary, 404",
    })
    void hasTypeTitleDetailAndTraceId(String method, String path, int status) {
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + StubIssuer.token("ada"))
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", startsWith("urn:sojourn:problem:"))
                .body("title", not(blankOrNullString()))
                .body("status", equalTo(status))
                .body("detail", not(blankOrNullString()))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void saysWhichMethodsAPathTakes() {
        given().header("Origin", "https://app.example")
                .get("/v1/batch")
                .then()
                .statusCode(405)
                .header("Allow", "OPTIONS, POST")
                .header("Access-Control-Allow-Origin", "https://app.example");
        given().put("/api/v1/me").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        given().post("/v1/track").then().statusCode(200);
    }

    @Test
    void keepsTheTraceThatARequestIsPartOf() {
        given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/logout")
                .then()
                .body("traceId", equalTo(TRACE));
        given().header("traceparent", "00-not-a-trace-01")
                .get("/logout")
                .then()
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void givesTheTraceToTheServices() {
        String given = given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .post("/v1/t")
                .jsonPath()
                .getString("headers.traceparent");
        String begun = given().post("/v1/t").jsonPath().getString("headers.traceparent");

        assertThat(given).contains(TRACE);
        assertThat(begun).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }
}
